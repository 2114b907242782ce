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
