package basin.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A plane figure by its signed distance: negative inside, in the unit of the coordinates, exact near the edge. The
 * figure fits into the unit circle, nearly.
 */
enum Figure {
    /** A full circle. */
    DISC {
        @Override
        double distance(double x, double y) {
            return Math.hypot(x, y) - 0.9;
        }
    },
    /** Four equal sides. */
    SQUARE {
        @Override
        double distance(double x, double y) {
            return box(x, y, 0.75, 0.75);
        }
    },
    /** Three equal sides about a circle of radius 1/2. */
    TRIANGLE {
        @Override
        double distance(double x, double y) {
            double slanted = Math.sqrt(0.75) * Math.abs(x) + 0.5 * y;
            return Math.max(slanted, -y) - 0.5;
        }
    },
    /** Two bars crossed. */
    PLUS {
        @Override
        double distance(double x, double y) {
            return Math.min(box(x, y, 0.95, 0.28), box(x, y, 0.28, 0.95));
        }
    },
    /** A circle's line. */
    RING {
        @Override
        double distance(double x, double y) {
            return Math.abs(Math.hypot(x, y) - 0.72) - 0.2;
        }
    },
    /** Five points. */
    STAR {
        @Override
        double distance(double x, double y) {
            return star(x, y, 0.42, 1.02);
        }
    },
    /** A long rectangle. */
    BAR {
        @Override
        double distance(double x, double y) {
            return box(x, y, 0.98, 0.25);
        }
    },
    /** Two parallel ones. */
    TWO_BARS {
        @Override
        double distance(double x, double y) {
            return box(x, Math.abs(y) - 0.5, 0.9, 0.2);
        }
    },
    /** A disc without another. */
    CRESCENT {
        @Override
        double distance(double x, double y) {
            return Math.max(Math.hypot(x, y) - 0.95, 0.75 - Math.hypot(x - 0.45, y));
        }
    },
    /** A square's line. */
    FRAME {
        @Override
        double distance(double x, double y) {
            return Math.abs(box(x, y, 0.62, 0.62)) - 0.17;
        }
    };

    /** The names for people, by index. */
    static final List<String> LABELS = Arrays.stream(values())
            .map(f -> f.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList();

    /** The signed distance of (x, y) to the edge. */
    abstract double distance(double x, double y);

    private static double box(double x, double y, double halfWidth, double halfHeight) {
        double dx = Math.abs(x) - halfWidth;
        double dy = Math.abs(y) - halfHeight;
        return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0);
    }

    /** A star is symmetric about five axes: fold the point into half a ray, where the edge is one segment. */
    private static double star(double x, double y, double inner, double outer) {
        double half = Math.PI / 5;
        double angle = StrictMath.atan2(y, x);
        double folded = Math.abs(angle - 2 * half * Math.rint(angle / (2 * half)));
        double r = Math.hypot(x, y);
        double px = r * StrictMath.cos(folded);
        double py = r * StrictMath.sin(folded);
        double ex = inner * StrictMath.cos(half) - outer;
        double ey = inner * StrictMath.sin(half);
        double along = ((px - outer) * ex + py * ey) / (ex * ex + ey * ey);
        double t = Math.min(1, Math.max(0, along));
        double away = Math.hypot(px - outer - t * ex, py - t * ey);
        return ex * py - ey * (px - outer) > 0 ? -away : away;
    }
}
