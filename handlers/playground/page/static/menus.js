// Menus are <details>: one is open at a time, and they close on Escape, on a click elsewhere and after a choice.

export function watchMenus() {
  document.addEventListener("click", (event) => {
    const inside = event.target.closest(".menu");
    for (const menu of document.querySelectorAll(".menu[open]")) if (menu !== inside) menu.open = false;
    if (inside && event.target.closest(".sheet :is(button, a)")) setTimeout(() => close(inside));
  });
  document.addEventListener("toggle", shown, true);
  document.addEventListener("keydown", (event) => {
    const menu = document.activeElement?.closest(".menu[open]");
    if (!menu) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close(menu);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event, menu, event.key === "ArrowDown" ? 1 : -1);
    }
  });
}

function close(menu) {
  menu.open = false;
  menu.querySelector("summary").focus();
}

function shown(event) {
  if (event.target.matches(".menu[open]")) event.target.querySelector(".sheet").scrollIntoView({ block: "nearest" });
}

function move(event, menu, step) {
  if (document.activeElement.matches("input")) return;
  event.preventDefault();
  const entries = [...menu.querySelectorAll(".sheet :is(button, a, input:not([type=hidden]))")];
  const at = entries.indexOf(document.activeElement);
  entries[(at + step + entries.length) % entries.length]?.focus();
}
