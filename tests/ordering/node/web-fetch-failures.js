// What fetch cannot reach.
(async () => {
  for (const url of ["unknown:x", "http://"]) {
    try { await fetch(url); } catch (error) { console.log(url, error.name, error instanceof TypeError); }
  }
})();
