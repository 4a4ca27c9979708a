package basin;

/** Where the program starts: the window without arguments, the command line with them. */
public final class Launcher {
    private Launcher() {}

    /** Starts the window or the command line. */
    public static void main(String[] args) {}
}
