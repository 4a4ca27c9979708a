package pack;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The icon in each platform's format, from the pictures in {@code assets/icons}; both formats hold PNG as it is. */
final class Icons {
    private static final int[] ICO_SIZES = {16, 32, 48, 64, 256};
    private static final Map<String, Integer> ICNS_SIZES = new LinkedHashMap<>();
    private static final int ENTRY = 16;
    private static final int HEADER = 6;

    static {
        ICNS_SIZES.put("icp4", 16);
        ICNS_SIZES.put("icp5", 32);
        ICNS_SIZES.put("icp6", 64);
        ICNS_SIZES.put("ic07", 128);
        ICNS_SIZES.put("ic08", 256);
        ICNS_SIZES.put("ic09", 512);
    }

    private Icons() {}

    /** The icon for a platform (JavaCPP's name), made in {@code work} where it is not a PNG. */
    static Path make(Path project, String platform, Path work) throws IOException {
        Path pictures = project.resolve("assets/icons");
        if (platform.startsWith("windows")) {
            return Files.write(work.resolve("basin.ico"), ico(pictures));
        }
        if (platform.startsWith("macosx")) {
            return Files.write(work.resolve("basin.icns"), icns(pictures));
        }
        return picture(pictures, 256);
    }

    private static Path picture(Path pictures, int size) {
        return pictures.resolve("basin-" + size + ".png");
    }

    /** Windows: a directory of pictures with their places, then the pictures. */
    static byte[] ico(Path pictures) throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteBuffer directory =
                ByteBuffer.allocate(HEADER + ENTRY * ICO_SIZES.length).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.length);
        for (int size : ICO_SIZES) {
            byte[] png = Files.readAllBytes(picture(pictures, size));
            byte side = (byte) size; // 0 stands for 256
            directory
                    .put(side)
                    .put(side)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            directory.putInt(png.length).putInt(directory.capacity() + images.size());
            images.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(directory.array());
        images.writeTo(file);
        return file.toByteArray();
    }

    /** macOS: blocks of a type, a length that counts both, and a picture. */
    static byte[] icns(Path pictures) throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(blocks);
        for (Map.Entry<String, Integer> e : ICNS_SIZES.entrySet()) {
            block(out, e.getKey(), Files.readAllBytes(picture(pictures, e.getValue())));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        block(new DataOutputStream(file), "icns", blocks.toByteArray());
        return file.toByteArray();
    }

    private static void block(DataOutputStream out, String type, byte[] content) throws IOException {
        out.write(type.getBytes(StandardCharsets.US_ASCII));
        out.writeInt(content.length + 8);
        out.write(content);
    }
}
