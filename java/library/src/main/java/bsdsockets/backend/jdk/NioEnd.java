package bsdsockets.backend.jdk;

import bsdsockets.JdkErrno;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.util.Arrays;
import java.util.Set;

/** What the channels have in common. */
abstract class NioEnd<C extends SelectableChannel & NetworkChannel> extends JdkEnd {
    final C channel;
    private volatile int millis;

    NioEnd(C channel) {
        this.channel = channel;
    }

    @Override
    final String name() {
        return "java.nio.channels." + kind();
    }

    abstract String kind();

    @Override
    final boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    void bind(SocketAddress address) throws IOException {
        channel.bind(address);
    }

    @Override
    final SocketAddress local() throws IOException {
        return channel.getLocalAddress();
    }

    @Override
    final Set<SocketOption<?>> supportedOptions() {
        return channel.supportedOptions();
    }

    @Override
    final <T> T getOption(SocketOption<T> option) throws IOException {
        return channel.getOption(option);
    }

    @Override
    final <T> void setOption(SocketOption<T> option, T value) throws IOException {
        channel.setOption(option, value);
    }

    /** The time-out of the socket adaptor, by which alone a channel has one. */
    @Override
    final void timeout(int wanted) throws IOException {
        if (wanted != 0) {
            adaptorTimeout(wanted);
        }
        millis = wanted;
    }

    abstract void adaptorTimeout(int wanted) throws IOException;

    /** Whether a call goes by way of the socket adaptor. */
    final boolean isTimed() {
        return millis != 0 && channel.isBlocking();
    }

    final int millis() {
        return millis;
    }

    /** Waits for the calls that are going on: they hold the channel's locks. */
    @Override
    final void blocking(boolean waits) throws IOException {
        channel.configureBlocking(waits);
    }

    /** The count, where a channel that does not block says 0 for "not now". */
    final long now(long count, long asked, String call) throws ErrnoException {
        if (count == 0 && asked > 0 && !channel.isBlocking()) {
            throw new ErrnoException(Constants.EAGAIN, call);
        }
        return count;
    }

    static long remaining(ByteBuffer[] buffers) {
        return Arrays.stream(buffers).mapToLong(ByteBuffer::remaining).sum();
    }

    @Override
    final int errno(Exception failure, String call) {
        return JdkErrno.of(failure, call, channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
