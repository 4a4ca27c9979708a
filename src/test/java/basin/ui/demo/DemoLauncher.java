package basin.ui.demo;

/** Starts the demo from the class path, which an Application class itself can't be. */
public final class DemoLauncher {
    private DemoLauncher() {}

    /** Opens the demo's window. */
    public static void main(String[] args) {
        PaintersDemo.main(args);
    }
}
