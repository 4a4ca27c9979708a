package basin.ui.surface;

/** The ways to look at a loss surface. */
public enum SurfaceMode {
    /** Turned in space. */
    SPACE("3-D"),
    /** A flat map. */
    CONTOURS("Contours"),
    /** A table. */
    NUMBERS("Numbers");

    private final String title;

    SurfaceMode(String title) {
        this.title = title;
    }

    /** The word on its button. */
    public String title() {
        return title;
    }
}
