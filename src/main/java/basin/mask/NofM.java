package basin.mask;

import basin.kernel.Vec;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import basin.model.ParameterLayout.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * N:M: of every M weights that follow each other along the input axis (of a convolution at one place of its kernel) the N of
 * largest score are perturbed, ties to the lower index; of a last group that is shorter, N or all of it. Biases, scales and
 * shifts have no input axis and are perturbed whole. The share of ones follows from N and M, whatever the sparsity.
 *
 * @param n 1 or more
 * @param m above n, up to {@value #LARGEST}
 */
public record NofM(int n, int m) implements Pattern {
    /** The largest M. */
    public static final int LARGEST = 64;

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("(\\d{1,2}):(\\d{1,2})");

    /** Checks the numbers. */
    public NofM {
        if (n < 1 || m <= n || m > LARGEST) {
            throw new IllegalArgumentException("The pattern " + n + ":" + m
                    + " is not possible: N:M takes 1 or more of more, up to " + LARGEST + ", such as 2:4.");
        }
    }

    /** The pattern of {@code 2:4}; empty where {@code name} is no such text. */
    static Optional<NofM> byName(String name) {
        Matcher found = NAME.matcher(name);
        return found.matches()
                ? Optional.of(new NofM(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String name() {
        return n + ":" + m;
    }

    @Override
    public Optional<Mask> choose(Vec scores, int k, ParameterLayout layout, int threads) {
        for (int i = 0; i < scores.length(); i++) {
            if (!Double.isFinite(scores.get(i))) {
                return Optional.empty();
            }
        }
        byte[] bits = new byte[scores.length()];
        for (Parameter p : layout.parameters()) {
            if (p.role() == Role.WEIGHT && p.shape().size() > 1) {
                weight(scores, p, bits);
            } else {
                Arrays.fill(bits, p.offset(), p.offset() + p.length(), (byte) 1);
            }
        }
        return Optional.of(Mask.of(bits));
    }

    private void weight(Vec scores, Parameter p, byte[] bits) {
        int inputs = p.shape().get(1);
        int places = p.filterLength() / inputs;
        for (int filter = p.offset(); filter < p.offset() + p.length(); filter += p.filterLength()) {
            for (int place = 0; place < places; place++) {
                for (int first = 0; first < inputs; first += m) {
                    group(scores, filter + first * places + place, Math.min(m, inputs - first), places, bits);
                }
            }
        }
    }

    /** Takes the n largest of {@code count} scores, {@code stride} apart. */
    private void group(Vec scores, int from, int count, int stride, byte[] bits) {
        for (int taken = 0; taken < Math.min(n, count); taken++) {
            int best = -1;
            for (int i = 0; i < count; i++) {
                int at = from + i * stride;
                if (bits[at] == 0 && (best < 0 || scores.get(at) > scores.get(best))) {
                    best = at;
                }
            }
            bits[best] = 1;
        }
    }
}
