"""The table of the Array prototype object.

https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from app.javascript.runtime.describe import Constant, Intrinsic, Method, Reference
from app.javascript.runtime.intrinsics.array_flattening import (
    array_prototype_flat,
    array_prototype_flat_map,
)
from app.javascript.runtime.intrinsics.array_iteration import (
    array_prototype_every,
    array_prototype_filter,
    array_prototype_for_each,
    array_prototype_map,
    array_prototype_reduce,
    array_prototype_reduce_right,
    array_prototype_some,
)
from app.javascript.runtime.intrinsics.array_iterator import (
    array_prototype_entries,
    array_prototype_keys,
    array_prototype_values,
)
from app.javascript.runtime.intrinsics.array_mutation import (
    array_prototype_copy_within,
    array_prototype_fill,
    array_prototype_pop,
    array_prototype_push,
    array_prototype_reverse,
    array_prototype_shift,
    array_prototype_unshift,
)
from app.javascript.runtime.intrinsics.array_search import (
    array_prototype_at,
    array_prototype_find,
    array_prototype_find_index,
    array_prototype_find_last,
    array_prototype_find_last_index,
    array_prototype_includes,
    array_prototype_index_of,
    array_prototype_last_index_of,
)
from app.javascript.runtime.intrinsics.array_sorting import (
    array_prototype_sort,
    array_prototype_to_sorted,
)
from app.javascript.runtime.intrinsics.array_splicing import (
    array_prototype_concat,
    array_prototype_slice,
    array_prototype_splice,
    array_prototype_to_reversed,
    array_prototype_to_spliced,
    array_prototype_with,
)
from app.javascript.runtime.intrinsics.array_text import (
    array_prototype_join,
    array_prototype_to_locale_string,
    array_prototype_to_string,
)
from app.javascript.runtime.values import WellKnownSymbol

UNSCOPABLES = Intrinsic(
    "%Array.prototype[@@unscopables]%",
    tuple(
        Constant(name, True, True, True, True)
        for name in (
            *("at", "copyWithin", "entries", "fill", "find", "findIndex", "findLast"),
            *("findLastIndex", "flat", "flatMap", "includes", "keys"),
            *("toReversed", "toSorted", "toSpliced", "values"),
        )
    ),
    parent=None,
)
"""https://tc39.es/ecma262/#sec-array.prototype-@@unscopables"""

PROTOTYPE = (
    Method("at", array_prototype_at, 1),
    Method("concat", array_prototype_concat, 1),
    Method("copyWithin", array_prototype_copy_within, 2),
    Method("entries", array_prototype_entries),
    Method("every", array_prototype_every, 1),
    Method("fill", array_prototype_fill, 1),
    Method("filter", array_prototype_filter, 1),
    Method("find", array_prototype_find, 1),
    Method("findIndex", array_prototype_find_index, 1),
    Method("findLast", array_prototype_find_last, 1),
    Method("findLastIndex", array_prototype_find_last_index, 1),
    Method("flat", array_prototype_flat),
    Method("flatMap", array_prototype_flat_map, 1),
    Method("forEach", array_prototype_for_each, 1),
    Method("includes", array_prototype_includes, 1),
    Method("indexOf", array_prototype_index_of, 1),
    Method("join", array_prototype_join, 1),
    Method("keys", array_prototype_keys),
    Method("lastIndexOf", array_prototype_last_index_of, 1),
    Method("map", array_prototype_map, 1),
    Method("pop", array_prototype_pop),
    Method("push", array_prototype_push, 1),
    Method("reduce", array_prototype_reduce, 1),
    Method("reduceRight", array_prototype_reduce_right, 1),
    Method("reverse", array_prototype_reverse),
    Method("shift", array_prototype_shift),
    Method("slice", array_prototype_slice, 2),
    Method("some", array_prototype_some, 1),
    Method("sort", array_prototype_sort, 1),
    Method("splice", array_prototype_splice, 2),
    Method("toLocaleString", array_prototype_to_locale_string),
    Method("toReversed", array_prototype_to_reversed),
    Method("toSorted", array_prototype_to_sorted, 1),
    Method("toSpliced", array_prototype_to_spliced, 2),
    Method("toString", array_prototype_to_string, intrinsic="%Array.prototype.toString%"),
    Method("unshift", array_prototype_unshift, 1),
    Method("values", array_prototype_values, intrinsic="%Array.prototype.values%"),
    Method("with", array_prototype_with, 2),
    Reference(WellKnownSymbol.ITERATOR, "%Array.prototype.values%"),
    Reference(WellKnownSymbol.UNSCOPABLES, UNSCOPABLES.name, writable=False),
)
