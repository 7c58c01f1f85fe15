// The search is a dialog without a name; what Material says, such as that a link was copied, is said to nobody who listens.
export function names() {
  document.querySelector("[data-md-component=search]")?.setAttribute("aria-label", "Search");
  document.querySelector("[data-md-component=dialog]")?.setAttribute("role", "status");
}
