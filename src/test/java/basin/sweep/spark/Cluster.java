package basin.sweep.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** A Spark on this machine: a master and two workers, each in a process of its own, and the program as a jar. */
final class Cluster implements AutoCloseable {
    private static final Path HOME = Path.of("target", "spark").toAbsolutePath();
    private static final List<String> OPENED =
            List.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "java.util.concurrent", "sun.nio.ch");

    private final Path folder;
    private final String address;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path folder, int port) {
        this.folder = folder;
        address = "spark://127.0.0.1:" + port;
    }

    /** Starts it; logs go to {@code folder}. */
    static Cluster start(Path folder) throws Exception {
        assertThat(HOME.resolve("jars"))
                .as("mvn -f src/spark/pom.xml package makes it")
                .isDirectory();
        pack();
        int port = freePort();
        Cluster cluster = new Cluster(folder, port);
        cluster.launch(
                "master", "deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port, "--webui-port", "0");
        cluster.await("master", "I have been elected leader");
        for (int i = 0; i < 2; i++) {
            cluster.worker(i);
        }
        return cluster;
    }

    private void worker(int number) throws Exception {
        String name = "worker" + number;
        launch(
                name,
                "deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "2g",
                "--webui-port",
                "0",
                "--work-dir",
                folder.resolve(name).toString(),
                address);
        await(name, "Successfully registered with master");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path jar() {
        return HOME.resolve("basin.jar");
    }

    private static void pack() {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        String classes = Path.of("target", "classes").toAbsolutePath().toString();
        assertThat(tool.run(System.out, System.err, "--create", "--file", jar().toString(), "-C", classes, "."))
                .isZero();
    }

    private void launch(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(java());
        OPENED.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
        command.addAll(List.of("-Xmx512m", "-cp", HOME.resolve("jars") + "/*", "org.apache.spark." + main));
        command.addAll(List.of(arguments));
        processes.add(process(command, name).start());
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    private ProcessBuilder process(List<String> command, String name) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.12");
        return builder;
    }

    private void await(String name, String words) throws Exception {
        Path log = folder.resolve(name + ".log");
        for (int i = 0; i < 600; i++) {
            if (Files.exists(log) && Files.readString(log).contains(words)) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(name + " did not start: " + Files.readString(log));
    }

    /** The program as a process that trains here; what it prints goes to {@code name.log}. */
    Process program(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("-cp", jar() + ":" + System.getProperty("java.class.path"), "basin.Launcher"));
        command.addAll(arguments);
        command.addAll(List.of("--master", address));
        for (String setting : List.of("spark.executor.memory=1g", "spark.executor.cores=1", "spark.ui.enabled=false")) {
            command.addAll(List.of("--spark-conf", setting));
        }
        return process(command, name).start();
    }

    /** What {@code name} printed. */
    String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    /** Ends a worker and what it runs (SIGKILL). */
    void killWorker(int number) {
        kill(processes.get(1 + number));
    }

    /** Ends {@code process} and all that it started (SIGKILL). */
    static void kill(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            kill(processes.get(i));
        }
    }
}
