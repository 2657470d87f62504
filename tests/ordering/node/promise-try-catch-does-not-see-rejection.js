// try around a promise does not catch its rejection, await does.
try { Promise.reject('lost').catch(() => console.log('handled by catch')); } catch { console.log('never'); }
(async () => {
  try { await Promise.reject('seen'); } catch (e) { console.log('caught', e); } finally { console.log('finally'); }
})();
