// Saves time, never needed: every page works without it.

const summary = document.getElementById('error-summary');
if (summary) summary.focus();

// A form is sent once, however often its button is pressed; coming back to the page, it may be sent again.
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    const status = form.querySelector('[role=status]');
    if (status) status.textContent = form.dataset.wait;
  });
}
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

// The files chosen, by name, since some browsers only say how many.
for (const list of document.querySelectorAll('[data-chosen]')) {
  const input = document.getElementById(list.dataset.chosen);
  input.addEventListener('change', () => {
    list.replaceChildren(...Array.from(input.files, (file) => {
      const item = document.createElement('li');
      item.textContent = file.name;
      return item;
    }));
  });
}

// What is typed is read by the server, after a pause. Only the latest answer counts; without one, the last stays.
for (const words of document.querySelectorAll('[data-reading]')) {
  const shown = document.getElementById(words.id + '-read');
  let pause;
  let asked;
  words.addEventListener('input', () => {
    clearTimeout(pause);
    asked?.abort();
    pause = setTimeout(async () => {
      asked = new AbortController();
      try {
        const answer = await fetch(words.dataset.reading + '&words=' + encodeURIComponent(words.value), { signal: asked.signal });
        if (answer.ok) shown.innerHTML = await answer.text();
      } catch {
        // The button of the form does the same.
      }
    }, 300);
  });
}

// A day is read by the server while it is typed, after a pause.
for (const field of document.querySelectorAll('[data-date]')) {
  const said = document.getElementById(field.id + '-said');
  let pause;
  let asked;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    asked?.abort();
    pause = setTimeout(async () => {
      asked = new AbortController();
      try {
        const answer = await fetch('/dates?' + (field.dataset.date === 'happened' ? 'happened=true&' : '') + 'words=' + encodeURIComponent(field.value), { signal: asked.signal });
        if (answer.ok) said.innerHTML = await answer.text();
      } catch {
        // The button below the fields does the same.
      }
    }, 400);
  });
}

// A page that tells how far something has come looks again by itself, and says so at most every five seconds.
let told = performance.now();
async function lookAgain() {
  let next = document.querySelector('[data-refresh]');
  if (!next) return;
  try {
    const answer = await fetch(next.dataset.refresh, { headers: { Accept: 'text/html' } });
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(next.id);
    if (page) {
      const focused = next.contains(document.activeElement) && document.activeElement.getAttribute('href');
      next.replaceWith(page);
      next = page;
      if (focused) page.querySelector(`a[href="${focused}"]`)?.focus();
    }
    const news = next.querySelector('[data-tell]');
    if (news && (!next.dataset.refresh || performance.now() - told >= 5000)) {
      told = performance.now();
      document.querySelector('[data-told]').textContent = news.textContent;
    }
  } catch {
    // The link on the page does the same.
  }
  setTimeout(lookAgain, 2000);
}
setTimeout(lookAgain, 1000);
