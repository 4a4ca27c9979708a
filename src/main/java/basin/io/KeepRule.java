package basin.io;

import basin.train.RunConfig.Keep;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which checkpoints stay: the newest always, so that the run can go on. */
final class KeepRule {
    private KeepRule() {}

    /**
     * One file.
     *
     * @param epochs whole ones trained; -1 within an epoch
     */
    record Saved(int step, int epochs, double testAccuracy) {}

    /** The steps of those of {@code saved}, in order of their steps, that stay. */
    static Set<Integer> steps(Keep keep, List<Saved> saved) {
        Set<Integer> steps = new TreeSet<>();
        if (saved.isEmpty()) {
            return steps;
        }
        steps.add(saved.get(saved.size() - 1).step());
        switch (keep.kind()) {
            case LAST -> {}
            case BEST -> {
                Saved best = saved.get(0);
                for (Saved s : saved) {
                    // The first of equal ones; NaN loses against every number.
                    if (s.testAccuracy() > best.testAccuracy() || Double.isNaN(best.testAccuracy())) {
                        best = s;
                    }
                }
                steps.add(best.step());
            }
            case EVERY ->
                saved.stream()
                        .filter(s -> s.epochs() > 0 && s.epochs() % keep.every() == 0)
                        .forEach(s -> steps.add(s.step()));
        }
        return steps;
    }
}
