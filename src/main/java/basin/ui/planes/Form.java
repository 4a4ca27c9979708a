package basin.ui.planes;

import basin.train.PlaneSizes;
import basin.train.PlaneView;
import basin.ui.base.Texts;
import basin.ui.run.PlaneWish;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the fields, as typed.
 *
 * @param shape what is asked for
 * @param lane whose weights; all where its trajectory is shared
 * @param end where a line ends
 * @param size columns x rows, or places of a line
 * @param span half the range of random directions
 * @param scaling of random directions
 * @param samples of each loss
 */
record Form(
        Shape shape, int lane, PlaneWish.End end, String size, String span, PlaneView.Scaling scaling, String samples) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(?:\\s*[x×]\\s*(\\d{1,9}))?");

    /** A line between weights shows what lies beyond both. */
    private static final double[] BEYOND = {-0.5, 1.5};

    /** The wish; an {@link IllegalArgumentException} with a sentence where a field is wrong. */
    PlaneWish wish() {
        return new PlaneWish(
                shape.kind(),
                shape == Shape.TRAJECTORY ? -1 : lane,
                shape == Shape.BETWEEN ? end : null,
                sizes(),
                shape.random() ? scaling : PlaneView.Scaling.NONE,
                count(),
                PlaneView.Source.TRAINING,
                PlaneWish.NEWEST);
    }

    private int count() {
        Optional<Integer> count = whole(samples);
        if (count.isEmpty() || count.get() < 1) {
            throw new IllegalArgumentException(Texts.get("planes.wrong.samples", samples));
        }
        return count.get();
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip().replaceAll("[\\s\u2009]", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private PlaneSizes sizes() {
        Matcher m = SIZE.matcher(size.strip().toLowerCase(Locale.ROOT));
        if (!m.matches() || (shape.line() && m.group(2) != null)) {
            throw new IllegalArgumentException(
                    Texts.get(shape.line() ? "planes.wrong.places" : "planes.wrong.size", size));
        }
        int columns = Integer.parseInt(m.group(1));
        int rows = shape.line() ? 1 : m.group(2) == null ? columns : Integer.parseInt(m.group(2));
        double nan = Double.NaN;
        return switch (shape) {
            case TRAJECTORY -> new PlaneSizes(columns, rows, nan, nan, nan, nan);
            case BETWEEN -> new PlaneSizes(columns, rows, BEYOND[0], BEYOND[1], nan, nan);
            case PLANE, LINE -> PlaneSizes.around(columns, rows, reach());
        };
    }

    private double reach() {
        double value;
        try {
            value = Double.parseDouble(span.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(Texts.get("planes.wrong.span", span));
        }
        return value;
    }
}
