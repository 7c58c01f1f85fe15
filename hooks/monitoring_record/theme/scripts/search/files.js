// Loads the files of the search. Each is a script that calls `searchFile` with its name, the digest of its value and the value: a page that
// was opened from a disk can load a script, and nothing else.
const STALE = "a file of the search is newer than its index";

export function filesBelow(root) {
  const loading = new Map();
  const waiting = new Map();
  window.searchFile = (name, digest, value) => {
    waiting.get(name)?.(digest, value);
    waiting.delete(name);
  };
  // The digest that the index has of a file is part of its address, so that no browser takes an older one that it has kept.
  return (name, digest = "") => {
    const known = `${name}?${digest}`;
    if (!loading.has(known)) {
      const file = load(root, name, digest, waiting);
      file.catch(() => loading.delete(known));
      loading.set(known, file);
    }
    return loading.get(known);
  };
}

function load(root, name, digest, waiting) {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = new URL(digest ? `${name}?${digest}` : name, root);
    script.onload = () => script.remove();
    script.onerror = () => {
      script.remove();
      failed(new Error(`${name} is missing`));
    };
    waiting.set(name, (found, value) => (digest && found !== digest ? failed(new Error(STALE)) : loaded(value)));
    document.head.append(script);
  });
}
