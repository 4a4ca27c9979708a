package basin.fault;

import basin.fault.Fault.Operation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file of {@link FaultyFiles}; a write that fails leaves nothing, a half or all of its bytes, in turn. */
final class FaultyChannel extends FileChannel {
    private final FileChannel real;
    private final Path file;
    private final Fault fault;

    FaultyChannel(FileChannel real, Path file, Fault fault) {
        this.real = real;
        this.file = file;
        this.fault = fault;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (!fault.strikes(Operation.GROW)) {
            return real.write(source);
        }
        throw torn(source);
    }

    /** Writes a part of {@code source} where this was the operation at which the fault struck first. */
    private IOException torn(ByteBuffer source) throws IOException {
        int share = fault.first() ? fault.count() % 3 : 0;
        real.write(source.slice().limit(source.remaining() * share / 2));
        return fault.failure(file);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(sources[i]);
        }
        return written;
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        fault.check(Operation.CHANGE, file);
        fault.unsynced().opened(file, size);
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        fault.check(Operation.SYNC, file);
        fault.unsynced().synced(file, real.size());
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return real.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }
}
