// Of the two schemes, none is chosen at first: who comes from below would be on the button that is not shown.
export function colours() {
  const options = [...document.querySelectorAll(".md-option")];
  const shown = options.find((option) => !option.nextElementSibling.hidden);
  if (shown) shown.checked = true;
}
