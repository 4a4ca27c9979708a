package basin;

import basin.cli.Main;
import java.util.Locale;
import javafx.application.Application;

/** Where the program starts: the window without arguments, the command line with them. */
public final class Launcher {
    private Launcher() {}

    /** Starts the window or the command line. The command line loads no class of JavaFX. */
    public static void main(String[] args) throws ReflectiveOperationException {
        // JavaCPP writes warnings to the standard error otherwise.
        System.setProperty("org.bytedeco.javacpp.logger", "slf4j");
        if (args.length > 0) {
            System.exit(Main.run(args));
        }
        String reason = hasDisplay() ? Window.open() : "no display is set";
        if (!reason.isEmpty()) {
            System.exit(Main.example("No window can be shown here (" + reason
                    + "), so the default example trains in the terminal and a report follows."));
        }
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** Apart, so that JavaFX is loaded only here. */
    private static final class Window {
        private Window() {}

        /** Shows the window until it is closed; otherwise why JavaFX cannot start, in words. */
        static String open() throws ReflectiveOperationException {
            try {
                Application.launch(Class.forName("basin.ui.BasinApp").asSubclass(Application.class));
                return "";
            } catch (UnsupportedOperationException | LinkageError e) {
                return "JavaFX does not start: " + e.getMessage();
            }
        }
    }
}
