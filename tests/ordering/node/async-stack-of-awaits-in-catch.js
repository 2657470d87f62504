// Errors travel up through awaits, each level may handle and throw again.
const low = async () => { await null; throw new Error('low'); };
const middle = async () => { try { await low(); } catch (e) { throw new Error('middle of ' + e.message, { cause: e }); } finally { console.log('middle finally'); } };
(async () => { try { await middle(); } catch (e) { console.log(e.message, '|', e.cause.message); } })();
