const a = []; a[4294967294] = 1; try { AbortSignal.any(a) } catch (e) { console.log(e) }
