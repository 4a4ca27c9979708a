package basin.ui;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives tests a screen: the one there is, else a virtual one of their own, which ends with the tests. Where neither can
 * be had they are skipped with the sentence that says what to install.
 */
public final class XvfbScreen implements BeforeAllCallback {
    private static final String MISSING =
            "There is no screen and no Xvfb. Install Xvfb and Mesa (Debian: apt-get install xvfb libgl1-mesa-dri libgtk-3-0)"
                    + " to run the tests of the window.";

    /** The C library's environment, which the toolkit reads and Java cannot write. */
    private interface Environment extends Library {
        int setenv(String name, String value, int overwrite);
    }

    /** The server ends after this process, since GTK ends a process with an error when its screen goes first. */
    private static final String SERVER =
            "command -v Xvfb >/dev/null || exit 1; Xvfb -displayfd 3 -screen 0 1440x900x24 +extension GLX"
                    + " 3>&1 >/dev/null & server=$!; while kill -0 \"$1\"; do sleep 1; done; kill $server";

    private static boolean asked;
    private static boolean there;

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(there(), MISSING);
    }

    /** Whether there is a screen, or could be made one. */
    static boolean there() {
        if (!asked) {
            asked = true;
            there = !Platform.isX11() || System.getenv("DISPLAY") != null || started();
            // Mesa draws in software, which JavaFX would not trust with 3-D
            System.setProperty("prism.forceGPU", "true");
        }
        return there;
    }

    private static boolean started() {
        try {
            Process server = new ProcessBuilder(
                            "sh",
                            "-c",
                            SERVER,
                            "sh",
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
            String display = out.readLine();
            return display != null && Native.load("c", Environment.class).setenv("DISPLAY", ":" + display, 1) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
