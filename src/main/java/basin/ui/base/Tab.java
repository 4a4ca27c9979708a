package basin.ui.base;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/** The views of the window, in the order of their tabs. */
public enum Tab {
    /** Lanes side by side while they train. */
    TRAIN(1, Feather.ACTIVITY),
    /** Planes, lines and trajectories. */
    SURFACE(2, Feather.LAYERS),
    /** Eigenvalues, sharpness and gradient ratio. */
    CURVATURE(3, Feather.BAR_CHART_2),
    /** Masks over time. */
    MASKS(4, Feather.GRID),
    /** One step on a function of two variables. */
    STEP(5, Feather.CROSSHAIR),
    /** The library of runs. */
    RUNS(6, Feather.FOLDER);

    private final int key;
    private final Feather icon;

    Tab(int key, Feather icon) {
        this.key = key;
        this.icon = icon;
    }

    /** The digit that shows it, with Ctrl. */
    public int key() {
        return key;
    }

    /** Its picture. */
    public Feather icon() {
        return icon;
    }

    /** Its word. */
    public String title() {
        return Texts.get("toolbar.view." + name().toLowerCase(Locale.ROOT));
    }
}
