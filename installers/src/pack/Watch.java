package pack;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Looks at the program as a person does, by the screen and the keys: {@code Watch starts N COMMAND} times starts, and
 * {@code Watch train HOME PICTURE COMMAND} presses Train, waits for a step and a measured surface, and keeps the picture.
 */
public final class Watch {
    private static final int SECONDS = 180;

    /** A window that is painted has text in many shades; an empty screen has one colour. */
    private static final int PAINTED_COLOURS = 20;

    /** A surface is drawn in hundreds of shades, its empty frame in a few dozen. */
    private static final int SURFACE_COLOURS = 300;

    private final Robot robot;
    private final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();

    private Watch() throws AWTException {
        robot = new Robot();
    }

    /** Exits with 1 and a sentence where what should happen does not. */
    public static void main(String[] arguments) throws Exception {
        try {
            Watch watch = new Watch();
            if (arguments[0].equals("starts")) {
                int starts = Integer.parseInt(arguments[1]);
                for (int i = 0; i < starts; i++) {
                    System.out.println(watch.start(command(arguments, 2)));
                }
            } else {
                watch.train(Path.of(arguments[1]), Path.of(arguments[2]), command(arguments, 3));
            }
            System.exit(0);
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static List<String> command(String[] arguments, int from) {
        return List.of(arguments).subList(from, arguments.length);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    /** Milliseconds from the command to a painted window; ends the program. */
    private long start(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = begin(command);
        try {
            await("the window is painted", process, this::painted);
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        } finally {
            end(process);
        }
    }

    private void train(Path home, Path picture, List<String> command) throws IOException, InterruptedException {
        Process process = begin(command);
        try {
            await("the window is painted", process, this::painted);
            TimeUnit.SECONDS.sleep(1);
            press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
            Path runs = home.resolve("Basin/runs");
            await("a step is trained", process, () -> any(runs, f -> f.endsWith("metrics.csv") && lines(f) > 1));
            press(KeyEvent.VK_M);
            await(
                    "a surface is measured",
                    process,
                    () -> any(runs, f -> f.toString().contains("surfaces")));
            await("a surface is drawn", process, () -> colours(capture(cards())) > SURFACE_COLOURS);
        } finally {
            ImageIO.write(capture(new Rectangle(screen)), "png", picture.toFile());
            end(process);
        }
        System.out.println("Trained, measured and drew; the picture is " + picture);
    }

    private static Process begin(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/watch.log").toFile()))
                .start();
    }

    private static void await(String what, Process process, Condition condition)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!condition.holds()) {
            if (!process.isAlive()) {
                throw new Refusal("The program ended before " + what + "; see target/watch.log.");
            }
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw new Refusal("After " + SECONDS + " s it is not so that " + what + ".");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean painted() {
        return colours(capture(new Rectangle(0, 0, screen.width / 4, screen.height / 2))) > PAINTED_COLOURS;
    }

    /** Where the lanes' surfaces are: right of the settings, in the upper half. */
    private Rectangle cards() {
        return new Rectangle(screen.width / 5, screen.height / 5, 4 * screen.width / 5, screen.height / 4);
    }

    private BufferedImage capture(Rectangle part) {
        return robot.createScreenCapture(part);
    }

    private static int colours(BufferedImage image) {
        int width = image.getWidth();
        Set<Integer> found = new HashSet<>();
        for (int rgb : image.getRGB(0, 0, width, image.getHeight(), null, 0, width)) {
            found.add(rgb);
        }
        return found.size();
    }

    private void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
    }

    private interface Test {
        boolean of(Path file) throws IOException;
    }

    private static boolean any(Path folder, Test test) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (test.of(file)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static int lines(Path file) throws IOException {
        return Files.readAllLines(file).size();
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
