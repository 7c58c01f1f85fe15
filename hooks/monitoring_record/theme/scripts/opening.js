// What is folded opens for a link into it, in browsers that do not open it by themselves; on paper all is open.
export function opening() {
  openTarget();
  addEventListener("hashchange", openTarget);
  addEventListener("beforeprint", openAll);
  addEventListener("afterprint", closeAgain);
}

let opened = [];

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target?.closest("details:not([open])");
  if (!closed) return;
  for (let at = closed; at; at = at.parentElement.closest("details")) at.open = true;
  target.scrollIntoView();
}

function openAll() {
  opened = [...document.querySelectorAll("article details:not([open])")];
  for (const details of opened) details.open = true;
}

function closeAgain() {
  for (const details of opened) details.open = false;
}
