package basin.io.export;

import basin.io.Disk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF that begins again at its end; each frame has 256 colours of its own. On one thread at a time. */
public final class Film implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int MILLIS_A_TICK = 10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ImageOutputStream out;
    private final ImageWriter writer;
    private int frames;

    /**
     * A picture in pixels.
     *
     * @param width of it
     * @param height of it
     * @param rgb width × height numbers 0xRRGGBB, row by row; what stands above them is ignored
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never written after
    public record Frame(int width, int height, int[] rgb) {
        BufferedImage image() {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, width, height, rgb, 0, width);
            return image;
        }
    }

    /** Without frames. */
    public Film() {
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        try {
            out = ImageIO.createImageOutputStream(bytes);
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Adds {@code frame}, which stands for {@code millis}; all frames are of one size. */
    public void add(Frame frame, int millis) {
        BufferedImage image = frame.image();
        ImageWriteParam how = writer.getDefaultWriteParam();
        IIOMetadata about = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
        try {
            IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(FORMAT);
            describe(root, millis);
            about.setFromTree(FORMAT, root);
            writer.writeToSequence(new IIOImage(image, null, about), how);
            frames++;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void describe(IIOMetadataNode root, int millis) {
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(Math.max(1, millis / MILLIS_A_TICK)));
        if (frames == 0) {
            IIOMetadataNode endless = new IIOMetadataNode("ApplicationExtension");
            endless.setAttribute("applicationID", "NETSCAPE");
            endless.setAttribute("authenticationCode", "2.0");
            endless.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(endless);
        }
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode child = new IIOMetadataNode(name);
        root.appendChild(child);
        return child;
    }

    /** Writes all frames to {@code file}, which is whole or as it was before at every moment. */
    public void write(Path file) {
        try {
            writer.endWriteSequence();
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
        Disk.replace(file, ByteBuffer.wrap(bytes.toByteArray()));
    }

    /** Writes {@code frame} to {@code file} as PNG. */
    public static void picture(Frame frame, Path file) {
        Disk.replace(file, part -> ImageIO.write(frame.image(), "png", part.toFile()));
    }

    private static IllegalArgumentException failed(IOException e) {
        return new IllegalArgumentException("The film cannot be made: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        writer.dispose();
    }
}
