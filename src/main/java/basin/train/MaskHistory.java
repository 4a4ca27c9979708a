package basin.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How one lane's mask moved over the masks that were stored, update by update, as a whole and by layer. Immutable; arrays
 * are never written after.
 *
 * @param lane its index
 * @param updates in order of their steps; the first has nothing before it
 * @param ages for each coordinate the updates since it was born, 0 for one born in the newest; -1 where it is off
 */
public record MaskHistory(int lane, List<Update> updates, int[] ages) {
    /** The name of all layers together. */
    public static final String ALL = "all";

    /** Copies the list. */
    public MaskHistory {
        updates = List.copyOf(updates);
    }

    /**
     * One mask beside the one before.
     *
     * @param step after which it was in force
     * @param epoch of that step
     * @param whole all layers together
     * @param layers one a parameter, in forward order
     */
    public record Update(int step, int epoch, Part whole, List<Part> layers) {
        /** Copies the list. */
        public Update {
            layers = List.copyOf(layers);
        }
    }

    /**
     * What an update did to one layer, or to all.
     *
     * @param layer its name
     * @param length coordinates
     * @param count ones
     * @param births zeros that became ones; 0 in the first update
     * @param deaths ones that became zeros; 0 in the first update
     * @param agreement intersection over union with the mask before; NaN in the first update or where both are empty
     * @param chance what two random masks of these densities agree by, see {@link #chance}; NaN likewise
     * @param meanAge of the ones, in updates; NaN where there are none
     */
    public record Part(
            String layer,
            int length,
            int count,
            int births,
            int deaths,
            double agreement,
            double chance,
            double meanAge) {
        /** The share of ones. */
        public double density() {
            return length == 0 ? 0 : (double) count / length;
        }
    }

    /**
     * How far two masks of one network agree.
     *
     * @param laneA one lane
     * @param laneB another
     * @param step after which both were in force
     * @param epoch of that step
     * @param parts all layers together first, then each in forward order; births are ones of B alone, deaths of A alone
     */
    public record Between(int laneA, int laneB, int step, int epoch, List<Part> parts) {
        /** Copies the list. */
        public Between {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The expected intersection over the expected union of two independent random masks of densities {@code p} and
     * {@code q}: pq/(p + q - pq), which is (1 - s)/(1 + s) for a sparsity of s in both; NaN where both are empty.
     */
    public static double chance(double p, double q) {
        return p * q / (p + q - p * q);
    }

    /** The history of {@code masks} of lane {@code lane}, one or more in order of their steps. */
    public static MaskHistory of(int lane, List<MaskView> masks) {
        int[] ages = new int[masks.get(0).length()];
        Arrays.fill(ages, -1);
        List<Update> updates = new ArrayList<>();
        MaskView before = null;
        for (MaskView mask : masks) {
            check(before == null ? mask : before, mask);
            List<Part> layers = new ArrayList<>();
            int offset = 0;
            for (int i = 0; i < mask.layers().size(); i++) {
                MaskView.LayerMask now = mask.layers().get(i);
                age(ages, offset, now.bits());
                byte[] old = before == null ? null : before.layers().get(i).bits();
                layers.add(part(now.name(), old, now.bits(), meanAge(ages, offset, now.bits().length)));
                offset += now.bits().length;
            }
            updates.add(new Update(mask.step(), mask.epoch(), sum(layers, before, meanAge(ages, 0, offset)), layers));
            before = mask;
        }
        return new MaskHistory(lane, updates, ages);
    }

    private static void age(int[] ages, int offset, byte[] bits) {
        for (int i = 0; i < bits.length; i++) {
            ages[offset + i] = bits[i] == 0 ? -1 : ages[offset + i] + 1;
        }
    }

    private static double meanAge(int[] ages, int from, int length) {
        long sum = 0;
        int ones = 0;
        for (int i = from; i < from + length; i++) {
            sum += Math.max(0, ages[i]);
            ones += ages[i] >= 0 ? 1 : 0;
        }
        return ones == 0 ? Double.NaN : (double) sum / ones;
    }

    private static Part part(String name, byte[] old, byte[] now, double meanAge) {
        int count = 0;
        int births = 0;
        int deaths = 0;
        for (int i = 0; i < now.length; i++) {
            count += now[i];
            if (old != null) {
                births += now[i] > old[i] ? 1 : 0;
                deaths += now[i] < old[i] ? 1 : 0;
            }
        }
        return part(name, now.length, count, births, deaths, old != null, meanAge);
    }

    private static Part part(
            String name, int length, int count, int births, int deaths, boolean known, double meanAge) {
        double nan = Double.NaN;
        double agreement = known ? (count - births) / (double) (count + deaths) : nan;
        double before = (count - births + deaths) / (double) length;
        double chance = known ? chance(before, count / (double) length) : nan;
        return new Part(name, length, count, births, deaths, agreement, chance, meanAge);
    }

    private static Part sum(List<Part> layers, MaskView before, double meanAge) {
        int length = layers.stream().mapToInt(Part::length).sum();
        int count = layers.stream().mapToInt(Part::count).sum();
        int births = layers.stream().mapToInt(Part::births).sum();
        int deaths = layers.stream().mapToInt(Part::deaths).sum();
        return part(ALL, length, count, births, deaths, before != null, meanAge);
    }

    /** How far the masks of two lanes agree at each step at which both have one. */
    public static List<Between> between(int laneA, List<MaskView> a, int laneB, List<MaskView> b) {
        List<Between> all = new ArrayList<>();
        for (MaskView one : a) {
            b.stream().filter(m -> m.step() == one.step()).findFirst().ifPresent(other -> {
                check(one, other);
                List<Part> parts = new ArrayList<>();
                for (int i = 0; i < one.layers().size(); i++) {
                    MaskView.LayerMask layer = one.layers().get(i);
                    parts.add(part(
                            layer.name(), layer.bits(), other.layers().get(i).bits(), Double.NaN));
                }
                parts.add(0, sum(List.copyOf(parts), one, Double.NaN));
                all.add(new Between(laneA, laneB, one.step(), one.epoch(), parts));
            });
        }
        return all;
    }

    private static void check(MaskView a, MaskView b) {
        boolean same = a.layers().size() == b.layers().size();
        for (int i = 0; same && i < a.layers().size(); i++) {
            same = a.layers().get(i).bits().length == b.layers().get(i).bits().length;
        }
        if (!same) {
            throw new IllegalArgumentException("The masks after steps " + a.step() + " and " + b.step()
                    + " are of different shape; masks of one network can be compared.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskHistory h
                && lane == h.lane
                && updates.equals(h.updates)
                && Arrays.equals(ages, h.ages);
    }

    @Override
    public int hashCode() {
        return updates.hashCode();
    }
}
