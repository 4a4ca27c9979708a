package basin;

import basin.cli.Main;
import basin.ui.Pipeline;
import java.util.Locale;
import javafx.application.Application;
import org.slf4j.LoggerFactory;

/** Where the program starts: the window without arguments or on what they name to be opened, else the command line. */
public final class Launcher {
    private Launcher() {}

    /** Starts the window or the command line. The command line loads no class of JavaFX. */
    public static void main(String[] args) throws ReflectiveOperationException {
        // JavaCPP writes warnings to the standard error otherwise.
        System.setProperty("org.bytedeco.javacpp.logger", "slf4j");
        if (args.length == 0) {
            String reason = show();
            exit(reason.isEmpty() ? 0 : Main.example(reason));
        } else if (Main.opens(args)) {
            int status = Main.check(args[0]);
            String reason = status == 0 ? show(args) : "";
            exit(reason.isEmpty() ? status : Main.unseen(args[0], reason));
        } else {
            System.exit(Main.run(args));
        }
    }

    /** Exits with {@code status}; after a window that was closed in order it ends by itself. */
    private static void exit(int status) {
        if (status != 0) {
            System.exit(status);
        }
    }

    private static String show(String... args) throws ReflectiveOperationException {
        if (!hasDisplay()) {
            return "no display is set";
        }
        // The log reads its settings while JavaFX starts; the window's first class would wait for that otherwise.
        Thread log = new Thread(() -> LoggerFactory.getLogger(Launcher.class), "basin-log");
        log.setDaemon(true);
        log.start();
        return Window.open(args);
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** Apart, so that JavaFX is loaded only here. */
    private static final class Window {
        private Window() {}

        /** Shows the window until it is closed; otherwise why JavaFX cannot start, in words. */
        static String open(String... args) throws ReflectiveOperationException {
            Pipeline.choose();
            try {
                Application.launch(Class.forName("basin.ui.BasinApp").asSubclass(Application.class), args);
                return "";
            } catch (UnsupportedOperationException | LinkageError e) {
                return "JavaFX does not start: " + e.getMessage();
            }
        }
    }
}
