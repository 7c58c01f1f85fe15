// The option of the list that the keyboard is at; the focus stays in the field.
export class ActiveOption {
  constructor(input, list) {
    this.input = input;
    this.list = list;
    this.option = null;
    list.addEventListener("pointermove", ({ target }) => {
      const option = target.closest("[role=option]") ?? target.closest("[role=group]")?.querySelector("[role=option]");
      if (option) this.set(option);
    });
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  set(option) {
    if (option === this.option) return;
    this.option?.setAttribute("aria-selected", "false");
    this.option = option;
    if (option) {
      option.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", option.id);
    } else this.input.removeAttribute("aria-activedescendant");
  }

  // Returns whether the key moved it.
  move(key) {
    const { options } = this;
    const at = options.indexOf(this.option);
    const goals = { ArrowDown: at + 1, ArrowUp: at < 0 ? options.length - 1 : at - 1 };
    if (this.option) Object.assign(goals, { Home: 0, End: options.length - 1 });
    if (!(key in goals) || !options.length) return false;
    const goal = options[goals[key]] ?? null; // beyond the ends is the field itself
    this.set(goal);
    goal?.scrollIntoView({ block: "nearest" });
    if (goal === options[0]) this.list.scrollTop = 0; // with the title above it
    return true;
  }
}
