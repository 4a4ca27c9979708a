package basin.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.data.DataFolders;
import basin.data.Datasets;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets brought from a server on the loopback interface: whole, or not at all. */
class FetchTest {
    @TempDir
    Path place;

    private final Map<String, byte[]> published = new HashMap<>();
    private final List<String> ranges = new ArrayList<>();
    private HttpServer server;
    private int cuts;
    private boolean knowsRanges = true;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    /** Sends what is asked for; while {@link #cuts} last, half of it and no more. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] whole = published.get(exchange.getRequestURI().getPath());
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        if (whole == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        byte[] rest = Arrays.copyOfRange(whole, Math.min(from, whole.length), whole.length);
        if (from >= whole.length) {
            exchange.sendResponseHeaders(416, -1);
        } else {
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
            boolean cut = cuts > 0;
            cuts--;
            exchange.getResponseBody().write(rest, 0, cut ? rest.length / 2 : rest.length);
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    private PublishedSet.Part publish(String name, byte... content) throws Exception {
        published.put("/" + name, content);
        return new PublishedSet.Part(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name),
                HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content)));
    }

    private PublishedSet mnist() throws Exception {
        List<PublishedSet.Part> parts = new ArrayList<>();
        Path made = Files.createDirectories(place.resolve("made"));
        DataFolders.idx(made, 12, 3, true);
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.sorted().toList()) {
                parts.add(publish(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return new PublishedSet("mnist", parts);
    }

    private PublishedSet cifar(byte... archive) throws Exception {
        return new PublishedSet("cifar100", List.of(publish("cifar-100-binary.tar.gz", archive)));
    }

    private static TarFiles archive() {
        return new TarFiles()
                .add('5', "cifar/")
                .add('0', "cifar/train.bin", new byte[3074])
                .add('0', "cifar/test.bin", new byte[2 * 3074]);
    }

    private Path target() {
        return place.resolve("target").resolve("set");
    }

    private void bring(PublishedSet set) throws InterruptedException {
        new Fetch((file, done, total) -> {}).bring(set, target());
    }

    private void refuses(PublishedSet set, String... parts) throws IOException {
        assertThatThrownBy(() -> bring(set))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts).endsWith("."));
        if (Files.exists(target().getParent())) {
            try (Stream<Path> left = Files.list(target().getParent())) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aSetOfFilesIsThereAndOpens() throws Exception {
        List<String> told = new ArrayList<>();
        new Fetch((file, done, total) -> told.add(file + " " + done + "/" + total)).bring(mnist(), target());
        assertThat(Datasets.open("mnist", target(), 0, 1).training().size()).isEqualTo(12);
        int size = published.get("/train-images-idx3-ubyte.gz").length;
        assertThat(told).contains("train-images-idx3-ubyte.gz " + size + "/" + size);
        assertThat(ranges).containsOnly("null").hasSize(4);
    }

    @Test
    void anArchiveIsUnpackedWithoutItsFolder() throws Exception {
        bring(cifar(archive().whole()));
        assertThat(Datasets.open("cifar100", target(), 0, 1).test().size()).isEqualTo(2);
        try (Stream<Path> files = Files.list(target())) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("train.bin", "test.bin");
        }
        assertThatThrownBy(() -> bring(cifar(archive().whole())))
                .hasMessageContaining("is not empty; choose one that does not exist or is empty.");
        assertThat(Datasets.check("cifar100", target()).test()).isEqualTo(2);
    }

    @Test
    void aConnectionThatIsCutIsMadeAnewFromWhereItWas() throws Exception {
        cuts = 3;
        bring(cifar(archive().whole()));
        int size = published.get("/cifar-100-binary.tar.gz").length;
        assertThat(ranges).startsWith("null", "bytes=" + size / 2 + "-").hasSize(4);
    }

    @Test
    void aServerWithoutRangesIsAskedForTheWhole() throws Exception {
        cuts = 1;
        knowsRanges = false;
        bring(cifar(archive().whole()));
        assertThat(Datasets.check("cifar100", target()).training()).isEqualTo(1);
    }

    @Test
    void whatAnEndedProgramLeftIsGoneOnWith() throws Exception {
        PublishedSet set = cifar(archive().whole());
        byte[] whole = published.get("/cifar-100-binary.tar.gz");
        Path part =
                Files.createDirectories(target().resolveSibling(".set.part")).resolve("cifar-100-binary.tar.gz");
        Files.write(part, Arrays.copyOf(whole, 100));
        bring(set);
        assertThat(ranges).containsExactly("bytes=100-");
        assertThat(target().resolve("test.bin")).hasSize(2 * 3074);
    }

    @Test
    void nothingIsLeftOfAConnectionThatStaysCut() throws Exception {
        cuts = 1_000;
        refuses(cifar(new byte[1]), "could not be brought");
    }

    @Test
    void nothingIsLeftOfAWrongChecksum() throws Exception {
        PublishedSet set = cifar(archive().whole());
        published.put(
                "/cifar-100-binary.tar.gz",
                archive().add('0', "cifar/more", (byte) 1).whole());
        refuses(set, "has the checksum", "is published");
    }

    @Test
    void nothingIsLeftWhereTheServerHasNoSuchFile() throws Exception {
        PublishedSet set = cifar(archive().whole());
        published.clear();
        refuses(set, "answers 404");
    }

    @Test
    void nothingIsLeftOfAnArchiveThatLeadsElsewhere() throws Exception {
        for (String name :
                List.of("../evil", "cifar/../../evil", "/tmp/evil", "cifar/deep/evil", "cifar/.hidden", "..")) {
            refuses(cifar(archive().add('0', name, (byte) 1).whole()), "leads out of its folder or lies deeper");
        }
        refuses(cifar(archive().add('2', "cifar/link").whole()), "is no file or folder");
        refuses(cifar(archive().add('1', "cifar/link").whole()), "is no file or folder");
        refuses(
                cifar(archive()
                        .add('L', "@", "../evil\0".getBytes(StandardCharsets.US_ASCII))
                        .add('0', "x")
                        .whole()),
                "leads out");
        refuses(cifar(archive().add('0', "cifar/test.bin").whole()), "two files");
        assertThat(place.resolve("evil")).doesNotExist();
    }

    @Test
    void nothingIsLeftOfADamagedArchiveOrSet() throws Exception {
        refuses(cifar(archive().cut()), "the archive ends too early");
        refuses(cifar(new byte[] {1, 2, 3}), "could not be written");
        refuses(cifar(new TarFiles().add('0', "cifar/train.bin", new byte[3074]).whole()), "no test.bin");
        byte[] plain = new byte[1024];
        plain[0] = 'x';
        refuses(cifar(DataFolders.packed(plain, true)), "numbers cannot be read");
    }

    @Test
    void theOfficialAddressesAreComplete() {
        assertThat(PublishedSet.all()).extracting(PublishedSet::name).allMatch(Datasets::inFiles);
        assertThat(PublishedSet.all()).flatExtracting(PublishedSet::files).allSatisfy(part -> {
            assertThat(part.md5()).matches("[0-9a-f]{32}");
            assertThat(part.file()).endsWith(".gz");
        });
    }
}
