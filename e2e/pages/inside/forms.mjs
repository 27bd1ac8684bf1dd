// What runs inside a page: its fields, and what it answers. Sent to the page whole after `sight`.

export function formsOf() {
  const look = window.look;
  const { isShown, words, named } = look;
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const FIELDS = "input:not([type=hidden], [type=submit]), select, textarea";
  const FARTHEST_PX = 260;

  look.fields = () => {
    const wrong = [];
    for (const field of all(FIELDS).filter((one) => one.checkVisibility())) wrong.push(...labelled(field));
    for (const group of all("fieldset").filter(isShown)) {
      const legend = group.querySelector(":scope > legend");
      if (!legend || words(legend) === "") wrong.push("a group without a legend");
    }
    const radios = Map.groupBy(all("input[type=radio]").filter((one) => one.checkVisibility()), (one) => one.name);
    for (const [name, ones] of radios) {
      if (ones.length > 1 && !ones[0].closest("fieldset, [role=radiogroup], [role=group]")) wrong.push(`choices without a group: ${name}`);
    }
    if (all("optgroup").length > 0) wrong.push("a list of groups");
    if (document.documentElement.dataset.face === "habitant") {
      for (const field of all("main input[type=tel], main input[type=email]").filter(isShown)) {
        if (!field.autocomplete) wrong.push(`what it is for cannot be read: ${field.name}`);
      }
    }
    return [...new Set(wrong)].slice(0, 6);
  };

  const labelled = (field) => {
    const by = field.getAttribute("aria-labelledby")?.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
    const labels = by?.length ? by : [...(field.labels ?? [])];
    if (labels.length === 0 && field.getAttribute("aria-label")) return [];
    const said = labels.map((label) => label.textContent).join(" ").trim();
    if (said === "") return [`a field without a label: ${field.name || field.id}`];
    const missing = (field.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((id) => id && !document.getElementById(id));
    if (missing.length > 0) return [`${field.name} is described by ${missing.join(" ")}, which is not there`];
    const label = labels.find((one) => isShown(one));
    if (!label || !isShown(field)) return [];
    const [a, b] = [label.getBoundingClientRect(), field.getBoundingClientRect()];
    const gap = Math.max(b.top - a.bottom, a.top - b.bottom, b.left - a.right, a.left - b.right, 0);
    return gap > FARTHEST_PX ? [`the label stands ${Math.round(gap)} px from its field: ${field.name}`] : [];
  };

  /** What has just happened is said to who does not see the page. */
  look.messages = () => {
    const wrong = [];
    for (const thing of all(".undo:has(form[action*='/operations/'])")) {
      if (!thing.closest("[role=status], [role=alert]") && !thing.querySelector("[role=status]")) wrong.push(`a message nobody hears: ${named(thing)}`);
    }
    for (const thing of all(".error-summary")) if (thing.getAttribute("role") !== "alert") wrong.push("errors nobody hears");
    for (const bar of all("progress")) if (!bar.getAttribute("aria-label") && !bar.labels?.length) wrong.push("a progress without words");
    return wrong;
  };

  /** Without script nothing pretends to work, and every form can be sent. */
  look.scriptOff = () => {
    const wrong = [];
    for (const thing of all("[data-needs-script]")) if (thing.checkVisibility()) wrong.push(`shown without script: ${named(thing)}`);
    for (const form of all("form")) {
      const canBeSent = [...form.elements].some((one) => one.type === "submit") || form.querySelectorAll("input:not([type=hidden])").length === 1;
      const asks = [...form.elements].some((one) => one.matches(FIELDS) && isShown(one) && !one.disabled);
      if (form.method !== "dialog" && asks && !canBeSent) {
        wrong.push(`a form that cannot be sent: ${form.getAttribute("action")}`);
      }
    }
    for (const button of all("button[type=button]")) {
      if (button.checkVisibility()) wrong.push(`a button that only a script answers: ${named(button)}`);
    }
    return wrong.slice(0, 5);
  };

  /** Changing a choice never leads away. Call it last: it changes the page. */
  look.change = () => {
    for (const field of all(FIELDS).slice(0, 30)) {
      if (field.localName === "select" && field.options.length > 1) field.selectedIndex = (field.selectedIndex + 1) % field.options.length;
      if (/^(?:radio|checkbox)$/.test(field.type)) field.checked = !field.checked;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  /** A refused form: told on top, beside each field, and in the window's title; what was typed is kept. */
  look.refusal = (typed, hasScript) => {
    const wrong = [];
    const summary = document.querySelector(".error-summary[role=alert]");
    if (!summary) return ["refused without saying what to mend"];
    if (!/^(?:Erreur|Error|خطأ)/.test(document.title)) wrong.push(`the window does not say that something is wrong: ${document.title}`);
    for (const link of all("a[href^='#']", summary)) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) wrong.push(`the summary leads to ${link.hash}, which is not there`);
      else if (target.matches(FIELDS) && target.getAttribute("aria-invalid") !== "true") wrong.push(`${link.hash} is not said to be wrong`);
      if (target && !(target.closest(".field, fieldset")?.textContent ?? "").replace(/\s+/g, " ").includes(words(link))) wrong.push(`the words of ${link.hash} are not beside it`);
    }
    if (all("li", summary).length === 0) wrong.push("an empty summary");
    if (hasScript && document.activeElement !== summary) wrong.push("the reader is not taken to what is wrong");
    for (const [name, value] of typed) {
      const field = document.getElementsByName(name)[0];
      if (field && field.type !== "password" && field.type !== "file" && field.value.trim() !== value.trim()) wrong.push(`what was typed in ${name} is lost: “${field.value}”`);
    }
    return wrong.slice(0, 6);
  };
}
