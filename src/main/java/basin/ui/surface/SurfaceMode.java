package basin.ui.surface;

import basin.ui.base.Texts;

/** The ways to look at a loss surface. */
public enum SurfaceMode {
    /** Turned in space. */
    SPACE("solid"),
    /** A flat map. */
    CONTOURS("contours"),
    /** A table. */
    NUMBERS("numbers");

    private final String key;

    SurfaceMode(String key) {
        this.key = key;
    }

    /** The word on its button. */
    public String title() {
        return Texts.get("scale." + key);
    }
}
