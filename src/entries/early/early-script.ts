// What a page can still say when its modules cannot run or cannot be had. It stands in the page itself, before them, and is
// written for engines of 2011 (ES5): whatever is newer stops a page there before its first sentence. So `var` and `function`.

(function (view, page) {
  /** What the code of the pages cannot do without, of what came last: copying sorts (2023) and looking behind in a pattern. */
  function isTooOld() {
    if (!("toSorted" in Array.prototype)) return true;
    try {
      return !new RegExp("(?<=a)b").test("ab");
    } catch (refused) {
      return refused instanceof SyntaxError;
    }
  }

  function paragraph(text: string) {
    var line = page.createElement("p");
    line.textContent = text;
    line.style.margin = "0 0 8px";
    return line;
  }

  function reloadButton() {
    var button = page.createElement("button");
    button.type = "button";
    button.textContent = "Load again";
    button.addEventListener("click", function () {
      view.location.reload();
    });
    return button;
  }

  /** Until a page has begun there is one sentence in it, which this takes the place of. */
  function insteadOfPage(sentences: string[], offersReload: boolean) {
    var root = page.getElementById("root") || page.body;
    var told = page.createElement("div");
    told.setAttribute("role", "alert");
    told.style.margin = "16px";
    for (var i = 0; i < sentences.length; i += 1) told.appendChild(paragraph(sentences[i] || ""));
    if (offersReload) told.appendChild(reloadButton());
    root.textContent = "";
    root.appendChild(told);
  }

  function sayTooOld() {
    insteadOfPage(
      [
        "Evenhand cannot run here: this version of Outlook, Teams or the browser shows pages with an engine that is too old.",
        "Nothing was checked. There may be a rule. Open Evenhand in Outlook or Teams on the web with a current browser, or ask your IT department to update this program.",
      ],
      false,
    );
  }

  function hasBegun() {
    return !page.querySelector("p.opening");
  }

  var isSaid = false;

  /** Beside what a page shows already, and once. */
  function sayPartMissing() {
    if (isSaid) return;
    // A page that is loaded again without a network is gone: then it waits for the network.
    if (view.navigator.onLine === false) {
      view.addEventListener("online", sayPartMissing);
      return;
    }
    isSaid = true;
    var sentence = "A part of Evenhand could not be loaded. It was probably updated while it was open here.";
    if (!hasBegun()) {
      insteadOfPage([sentence, "Nothing was checked. There may be a rule."], true);
      return;
    }
    var bar = page.createElement("div");
    bar.setAttribute("role", "alert");
    bar.style.cssText = "position:sticky;top:0;z-index:1000001;padding:8px 16px;border-bottom:1px solid;background:#fff4ce;color:#242424;font:14px 'Segoe UI',system-ui,sans-serif";
    bar.appendChild(paragraph(sentence + " What you have typed and not sent goes when it is loaded again, so copy it first. What you have logged stays."));
    bar.appendChild(reloadButton());
    page.body.insertBefore(bar, page.body.firstChild);
  }

  if (isTooOld()) {
    sayTooOld();
    return;
  }
  // A script of ours that did not come, or that this engine cannot read.
  view.addEventListener(
    "error",
    function (event) {
      var from = event.target as Element | Window | null;
      if (from && "tagName" in from) {
        if (from.tagName === "SCRIPT" && (from as HTMLScriptElement).type === "module") sayPartMissing();
      } else if (event.error instanceof SyntaxError && !hasBegun()) sayTooOld();
    },
    true,
  );
  // A part that is fetched when it is needed ("Load error handling", Vite).
  view.addEventListener("vite:preloadError", sayPartMissing);
})(window, document);
