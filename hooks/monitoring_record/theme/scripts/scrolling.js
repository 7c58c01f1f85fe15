// What scrolls sideways must scroll with the arrow keys, too: wide tables, and long lines of code.
export function scrolling() {
  for (const box of document.querySelectorAll(".table-frame, pre > code")) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
  }
}
