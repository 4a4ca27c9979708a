package basin.ui;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Which of its ways of drawing JavaFX shall take. Linux without a graphics card has OpenGL in software alone: JavaFX
 * would try it at every start, refuse it and draw in software of its own, sixty times a second if that takes the whole
 * computer.
 */
public final class Pipeline {
    private static final String ORDER = "prism.order";
    private static final String PULSE = "javafx.animation.pulse";

    /** Pictures a second that look even and leave the processor to the training. */
    private static final String PULSES = "30";

    /** Files in the folder of devices that only computers with a card have: of NVIDIA's driver, and of Windows' Linux. */
    private static final List<String> CARDS = List.of("nvidia0", "dxg");

    private Pipeline() {}

    /** Chooses before JavaFX starts, and nothing that the user chose with {@code -Dprism.order}. */
    public static void choose() {
        choose(System.getProperties(), Path.of("/dev"));
    }

    static void choose(Properties settings, Path devices) {
        boolean linux = settings.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && !settings.containsKey(ORDER) && !hasCard(devices)) {
            settings.setProperty(ORDER, "sw");
            settings.putIfAbsent(PULSE, PULSES);
        }
    }

    private static boolean hasCard(Path devices) {
        return CARDS.stream().anyMatch(name -> Files.exists(devices.resolve(name))) || renders(devices.resolve("dri"));
    }

    /** Whether the kernel has a node for drawing, and not for showing alone. */
    private static boolean renders(Path nodes) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(nodes, "renderD*")) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            return false; // there is no such folder
        }
    }
}
