// Says to those who hear a page whether a button's box is checked, that is, whether what it opens is open.
export function sayWhetherOpen(button, boxId) {
  const box = document.getElementById(boxId);
  const say = () => button.setAttribute("aria-expanded", String(box.checked));
  box.addEventListener("change", say);
  say();
}
