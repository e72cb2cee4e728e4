// The message box: Enter sends, and commands, people and rooms are completed while one types.

const MOST = 8;
const WORD = /(^\/\S*|(?:^|\s)[@#][\p{L}\p{N}._-]*)$/u;

export function watchComposers() {
  document.addEventListener("input", (event) => event.target.closest("[data-composer]") && suggest(event.target));
  document.addEventListener("keydown", (event) => event.target.closest("[data-composer] textarea") && pressed(event));
  document.addEventListener("focusout", (event) => event.target.closest("[data-composer]") && hide(event.target.form));
  document.addEventListener("mousedown", (event) => {
    const line = event.target.closest(".suggestions li");
    if (!line) return;
    event.preventDefault();
    choose(line.closest("form"), line);
  });
}

function pressed(event) {
  const form = event.target.form;
  const lines = [...form.querySelectorAll(".suggestions:not([hidden]) [role=option]")];
  const at = lines.findIndex((line) => line.ariaSelected === "true");
  if (lines.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    select(form, lines, (at + (event.key === "ArrowDown" ? 1 : -1) + lines.length) % lines.length);
  } else if (lines.length && at >= 0 && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey) {
    event.preventDefault();
    choose(form, lines[at]);
  } else if (event.key === "Escape" && lines.length) {
    event.preventDefault();
    hide(form);
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    hide(form);
    if (event.target.value.trim()) form.requestSubmit();
  }
}

function suggest(text) {
  const before = text.value.slice(0, text.selectionStart);
  const found = WORD.exec(before)?.[0].trim();
  const offered = found ? matching(found) : used(text.value);
  const list = text.form.querySelector(".suggestions");
  list.replaceChildren(...offered.map((one, at) => line(one, `${list.id}-${at}`, Boolean(found))));
  list.hidden = offered.length === 0;
  if (offered.length && found) select(text.form, [...list.children], 0);
  else text.removeAttribute("aria-activedescendant");
}

function matching(word) {
  const start = fold(word);
  const fits = (one) => fold(one.text).startsWith(start) || fold(one.usage).split(" ").some((part) => word.length > 1 && word[0] === "@" && part.startsWith(start.slice(1)));
  return entries(word[0]).filter(fits).slice(0, MOST);
}

// Once a command is written, its usage stays in view.
function used(text) {
  const name = /^(\/\S+)\s/.exec(text)?.[1];
  return name ? entries("/").filter((one) => one.text === name) : [];
}

function entries(sign) {
  return JSON.parse(document.getElementById("known")?.textContent ?? "{}")[sign] ?? [];
}

function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function line(one, id, selectable) {
  const made = document.createElement("li");
  made.id = id;
  made.dataset.text = one.text;
  if (selectable) made.role = "option";
  for (const [tag, kind, words] of [["b", "", one.text], ["span", "usage", one.usage], ["small", "", one.about]]) {
    const part = document.createElement(tag);
    part.className = kind;
    part.textContent = words;
    made.append(part);
  }
  return made;
}

function select(form, lines, at) {
  lines.forEach((line, number) => (line.ariaSelected = String(number === at)));
  lines[at].scrollIntoView({ block: "nearest" });
  form.querySelector("textarea").setAttribute("aria-activedescendant", lines[at].id);
}

function choose(form, line) {
  const text = form.querySelector("textarea");
  const end = text.selectionStart;
  const word = WORD.exec(text.value.slice(0, end))?.[0].trim() ?? "";
  text.setRangeText(`${line.dataset.text} `, end - word.length, end, "end");
  suggest(text);
}

function hide(form) {
  form.querySelector(".suggestions").hidden = true;
  form.querySelector("textarea").removeAttribute("aria-activedescendant");
}
