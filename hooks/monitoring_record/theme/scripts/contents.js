// Marks in the table of contents beside the text where the reader is.
const LINE = "-88%"; // a heading that is in the part of the window above it has been passed

export function contents() {
  const list = document.querySelector(".md-sidebar--secondary .md-sidebar__scrollwrap");
  if (!list) return;
  const links = new Map();
  for (const link of list.querySelectorAll("a.md-nav__link")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const passed = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) isIntersecting ? passed.add(target) : passed.delete(target);
      mark(list, links, passed);
    },
    { rootMargin: `9999999px 0px ${LINE} 0px` },
  );
  for (const heading of links.keys()) observer.observe(heading);
}

function mark(list, links, passed) {
  const current = [...links].filter(([heading]) => passed.has(heading)).at(-1)?.[1];
  for (const [heading, link] of links) {
    link.classList.toggle("md-nav__link--passed", passed.has(heading));
    link.classList.toggle("md-nav__link--active", link === current);
  }
  if (!current || list.scrollHeight <= list.clientHeight) return;
  const { top, height } = list.getBoundingClientRect();
  list.scrollTop += current.getBoundingClientRect().top - top - height / 2;
}
