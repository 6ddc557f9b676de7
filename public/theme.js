// Runs before the first paint: controls that need scripts show without a jump, and a chosen theme
// does not flash in the other one.
document.documentElement.dataset.scripts = 'on'
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Without storage the page follows the system.
}
