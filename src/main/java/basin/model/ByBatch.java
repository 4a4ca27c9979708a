package basin.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Placed graphs, one a batch size; the least recently used one goes when there are more than a few. */
final class ByBatch<P extends Placed> implements AutoCloseable {
    private static final int KEPT = 4;

    private final Map<Integer, P> placed = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final IntFunction<P> placing;

    /** Places with {@code placing} for a batch size. */
    ByBatch(IntFunction<P> placing) {
        this.placing = placing;
    }

    /** The one for batches of {@code size}. */
    P of(int size) {
        P found = placed.get(size);
        if (found == null) {
            found = placing.apply(size);
            placed.put(size, found);
        }
        if (placed.size() > KEPT) {
            Map.Entry<Integer, P> oldest = placed.entrySet().iterator().next();
            placed.remove(oldest.getKey());
            oldest.getValue().close();
        }
        return found;
    }

    @Override
    public void close() {
        placed.values().forEach(Placed::close);
        placed.clear();
    }
}
