package basin.ui.playground;

import basin.ui.base.Texts;
import java.util.Locale;

/** Surfaces to begin with, each with a start from which the optimizers part. */
public enum Preset {
    /** A narrow and a wide hollow. */
    MINIMA(
            "2.6 - 2.4 exp(-9 ((x+0.87)^2 + (y-0.1)^2)) - 2.4 exp(-1.3 ((x-0.95)^2 + (y+0.15)^2)) + 0.15 (x² + y²)",
            -0.62,
            0.3),
    /** A valley that is steep across and level along. */
    RAVINE("0.2 x² + 4 y²", -1.3, 0.6),
    /** A wide bowl with ripples. */
    RIPPLES("x² + y² + 0.15 cos(9 x) + 0.15 cos(9 y) + 0.3", -1.1, 0.8),
    /** Falls along y, rises along x. */
    SADDLE("x² - y² + 0.35 y^4 + 1", -1.0, 0.05);

    private final String formula;
    private final double x;
    private final double y;

    Preset(String formula, double x, double y) {
        this.formula = formula;
        this.x = x;
        this.y = y;
    }

    /** f(x, y). */
    public String formula() {
        return formula;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    @Override
    public String toString() {
        return Texts.get("playground.preset." + name().toLowerCase(Locale.ROOT));
    }
}
