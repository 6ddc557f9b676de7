/**
 * Marks the words that a result of the search has handed over, in the address or in the entry of the
 * browser's history. A page without either, as it is opened most often, loads nothing.
 */
if (location.search !== '' || history.state !== null) {
  import('./page-marks.ts').then(
    ({ takeMarks }) => takeMarks(),
    // The page is whole without marks.
    () => {},
  )
}
