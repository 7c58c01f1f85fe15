// Lets the search start from a disk, where browsers start no workers: the script of the worker runs in a hidden frame.
// Nothing is written into the frame, which has the Content-Security-Policy of the page: scripts inside of it would not run.

(() => {
  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.document.open(); // or else Firefox replaces the empty document later on
      inside.document.close();
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inside.importScripts = (...addresses) =>
        addresses.reduce((before, next) => before.then(() => run(inside.document, next)), Promise.resolve());
      this.frame = frame;
      this.started = run(inside.document, address);
    }
    postMessage(data) {
      const { contentWindow } = this.frame;
      this.started.then(() =>
        contentWindow.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })),
      );
    }
    terminate() {
      this.frame.remove();
    }
  }

  function run(inside, address) {
    return new Promise((done, failed) => {
      const script = Object.assign(inside.createElement("script"), { src: address, onload: done, onerror: failed });
      inside.body.append(script);
    });
  }

  if (location.protocol === "file:") window.Worker = FrameWorker;
})();
