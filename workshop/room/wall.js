"use strict";
(function () {
  var told = null, shown = "", page = document.body, from = page.dataset.from, tag = null;
  function at(id) { return document.getElementById(id); }
  function say(id, words) { if (at(id).textContent !== words) { at(id).textContent = words; } }
  function paint() {
    if (!told) { return; }
    var now = Date.now(), wall = told.walls[0];
    told.walls.forEach(function (one) { if (one.from <= now) { wall = one; } });
    var left = Math.max(0, Math.ceil((told.until - now) / 1000));
    var clock = wall.clock;
    if (wall.runs) { clock = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0"); }
    var key = JSON.stringify([wall, clock]);
    if (key === shown) { return; }
    shown = key;
    page.dataset.warmth = wall.warmth;
    say("head", wall.head); say("clock", clock); say("foot", wall.foot);
    say("call-above", wall.runs ? "" : wall.call); say("call", wall.runs ? wall.call : "");
    say("lit", wall.lit ? (wall.dim ? "\u25cf " : "\u25cf\u25cf ") + wall.lit : "");
    say("dim", wall.dim ? "\u25cb " + wall.dim : "");
    at("bar").style.visibility = wall.seconds ? "visible" : "hidden";
    if (wall.seconds) { at("bar").firstChild.style.width = Math.min(100, 100 * left / wall.seconds) + "%"; }
    var prompt = at("prompt");
    prompt.replaceChildren.apply(prompt, wall.prompt.map(function (words) {
      var line = document.createElement("p");
      line.textContent = words;
      return line;
    }));
    prompt.className = wall.prompt.join("").length < 120 ? "short" : "";
    fit(prompt);
  }
  function fit(prompt) {
    var main = document.querySelector("main"), size = 6.5, clock = 46;
    function tooHigh() {
      prompt.style.fontSize = size + "vh";
      page.style.setProperty("--clock", clock);
      return main.scrollHeight > main.clientHeight;
    }
    while (tooHigh() && size > 2) {
      if (size > 4.5 || clock <= 26) { size -= 0.25; } else { clock -= 2; }
    }
  }
  window.show = function (data) { told = data; };
  function fetchAgain() {
    var next = document.createElement("script");
    next.onload = next.onerror = function () { next.remove(); setTimeout(fetchAgain, 500); };
    next.src = from + "?" + Date.now();
    document.head.appendChild(next);
  }
  window.addEventListener("resize", function () { shown = ""; paint(); });
  setInterval(paint, 200);
  fetchAgain();
}());
