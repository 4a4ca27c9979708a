package basin.cli;

import basin.landscape.PlaneLosses;
import basin.train.PlaneView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured of a plane, for people and for scripts. */
final class PlaneTable {
    private static final MathContext DIGITS = new MathContext(3);

    private PlaneTable() {}

    /** For scripts: everything but the identity. */
    static String json(String name, PlaneView v) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lane", name);
        object.put("step", v.step());
        object.put("kind", Values.id(v.kind()));
        object.put("normalization", v.kind() == PlaneView.Kind.RANDOM ? Values.id(v.scaling()) : null);
        object.put("to", v.other().isEmpty() ? null : v.other());
        object.put("set", Values.id(v.source()));
        object.put("samples", v.samples());
        object.put("statisticsEstimatedFrom", v.statistics());
        object.put("cosine", v.cosine());
        object.put("explained", v.explained());
        object.put("complete", v.losses().complete());
        object.put("columns", v.losses().columns());
        object.put("rows", v.losses().rows());
        object.put("losses", v.losses().shown());
        object.put("paths", v.paths());
        return JsonLine.of(object);
    }

    /** For people: one line. */
    static String text(String name, PlaneView v) {
        PlaneLosses l = v.losses();
        StringBuilder text = new StringBuilder(name).append(", after step ").append(v.step());
        text.append(String.format(Locale.ROOT, ": %s", what(v)));
        int columns = l.columns().length;
        text.append(String.format(Locale.ROOT, "; %d x %d places, x %s", columns, l.rows().length, ends(l.columns())));
        if (!l.line()) {
            text.append(", y ").append(ends(l.rows()));
        }
        text.append(", ")
                .append(v.samples())
                .append(v.source() == PlaneView.Source.TEST ? " test samples" : " samples");
        if (v.statistics() > 0) {
            text.append(", running statistics estimated at each place from ")
                    .append(v.statistics())
                    .append(" samples");
        }
        int low = l.lowest();
        if (low >= 0) {
            text.append(String.format(Locale.ROOT, "; lowest %.4f at %s", l.values()[low], place(l, low)));
        }
        if (!l.complete()) {
            text.append("; ").append(l.done()).append(" places so far");
        }
        return text.toString();
    }

    private static String what(PlaneView v) {
        return switch (v.kind()) {
            case RANDOM -> "random directions, normalization " + Values.id(v.scaling()) + cosine(v);
            case LINE -> "line to " + v.other();
            case TRAJECTORY ->
                String.format(
                        Locale.ROOT,
                        "plane of %d trajectories, explained %.1f %% and %.1f %%",
                        v.paths().size(),
                        100 * v.explained()[0],
                        100 * v.explained()[1]);
        };
    }

    private static String cosine(PlaneView v) {
        return Double.isNaN(v.cosine()) ? "" : String.format(Locale.ROOT, ", cosine %.3f", v.cosine());
    }

    private static String ends(double[] axis) {
        return number(axis[0]) + " to " + number(axis[axis.length - 1]);
    }

    /** Three digits, without zeros that say nothing. */
    private static String number(double x) {
        return x == 0
                ? "0"
                : new BigDecimal(x).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String place(PlaneLosses l, int place) {
        double x = l.columns()[place % l.columns().length];
        double y = l.rows()[place / l.columns().length];
        return l.line() ? number(x) : "(" + number(x) + ", " + number(y) + ")";
    }
}
