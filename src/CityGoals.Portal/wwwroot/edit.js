// Keeps what is typed in this browser until it is saved, so that nothing is lost when the page closes or the session ends.

const form = document.querySelector('form[data-draft]');
for (const saved of document.querySelectorAll('[data-saved-draft]')) localStorage.removeItem(saved.dataset.savedDraft);

// What names the form's request is no part of what a person types.
const own = (name) => name !== 'guard' && name !== 'act' && name !== 'key';
const fields = () => Array.from(new FormData(form)).filter(([name, value]) => own(name) && typeof value === 'string');

if (form) {
  const key = form.dataset.draft;
  const notice = document.getElementById('kept');
  const status = document.getElementById('kept-here');
  let stored = null;
  try {
    stored = JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    localStorage.removeItem(key);
  }
  const begun = JSON.stringify(fields());

  if (stored && !('typed' in form.dataset) && JSON.stringify(stored) !== begun) {
    notice.hidden = false;
    notice.querySelector('[data-restore]').addEventListener('click', () => {
      // The server lays the page out again, as after any other button.
      const again = document.createElement('form');
      again.method = 'post';
      const request = Array.from(new FormData(form)).filter(([name]) => !own(name) && name !== 'act');
      for (const [name, value] of [...stored, ...request, ['act', 'check']]) {
        const input = document.createElement('textarea');
        input.name = name;
        input.value = value;
        again.append(input);
      }
      again.hidden = true;
      document.body.append(again);
      again.submit();
    });
    notice.querySelector('[data-discard]').addEventListener('click', () => {
      localStorage.removeItem(key);
      notice.hidden = true;
    });
  }

  const keep = () => {
    // What was kept before is not written over while the person has not said what to do with it.
    if (!notice.hidden) return;
    const now = fields();
    if (JSON.stringify(now) === begun && !('typed' in form.dataset)) return localStorage.removeItem(key);
    try {
      localStorage.setItem(key, JSON.stringify(now));
      status.hidden = false;
    } catch {
      // A full store keeps nothing; saving still does.
    }
  };
  let pause;
  form.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(keep, 500);
  });
  form.addEventListener('submit', keep);
  addEventListener('pagehide', keep);
  if ('typed' in form.dataset) keep();
}
