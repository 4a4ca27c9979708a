package basin.mask;

import basin.kernel.Vec;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Groups of numbers that lie together, taken by falling mean score until k numbers or more are kept; ties go to the group
 * that comes first. Of a bias, a scale or a shift a slice along the first axis is one number.
 */
public record Groups(Kind kind) implements Pattern {
    /** What a group is. */
    public enum Kind {
        /** A slice along a tensor's first axis: a filter, the weights of one output, one number of a bias. */
        FILTERS,
        /** A whole tensor. */
        TENSORS
    }

    private record Group(int from, int to, double mean) {}

    @Override
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Mask> choose(Vec scores, int k, ParameterLayout layout, int threads) {
        List<Group> groups = new ArrayList<>();
        for (Parameter p : layout.parameters()) {
            int length = kind == Kind.TENSORS ? p.length() : p.filterLength();
            for (int from = p.offset(); from < p.offset() + p.length(); from += length) {
                groups.add(new Group(from, from + length, mean(scores, from, from + length)));
            }
        }
        if (groups.stream().anyMatch(g -> !Double.isFinite(g.mean()))) {
            return Optional.empty();
        }
        groups.sort(Comparator.comparingDouble(Group::mean).reversed()); // stable
        byte[] bits = new byte[scores.length()];
        int count = 0;
        for (int i = 0; count < k; i++) {
            Group group = groups.get(i);
            Arrays.fill(bits, group.from(), group.to(), (byte) 1);
            count += group.to() - group.from();
        }
        return Optional.of(Mask.owning(bits, count));
    }

    private static double mean(Vec scores, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += scores.get(i);
        }
        return sum / (to - from);
    }
}
