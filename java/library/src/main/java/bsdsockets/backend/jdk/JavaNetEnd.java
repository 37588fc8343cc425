package bsdsockets.backend.jdk;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What java.net's classes have in common, which share no type: the methods of one name. */
abstract class JavaNetEnd extends JdkEnd {
    private final Methods methods;

    @FunctionalInterface
    interface Bind {
        void to(SocketAddress address) throws IOException;
    }

    @FunctionalInterface
    interface GetOption {
        <T> T of(SocketOption<T> option) throws IOException;
    }

    @FunctionalInterface
    interface SetOption {
        <T> void to(SocketOption<T> option, T value) throws IOException;
    }

    @FunctionalInterface
    interface SetTimeout {
        void to(int millis) throws IOException;
    }

    /** The methods of one socket. */
    record Methods(
            BooleanSupplier isClosed,
            Bind bind,
            Supplier<SocketAddress> local,
            Supplier<Set<SocketOption<?>>> supportedOptions,
            GetOption getOption,
            SetOption setOption,
            SetTimeout setTimeout,
            Closeable close) {}

    JavaNetEnd(Methods methods) {
        this.methods = methods;
    }

    @Override
    final boolean isOpen() {
        return !methods.isClosed().getAsBoolean();
    }

    @Override
    final void bind(SocketAddress address) throws IOException {
        methods.bind().to(address);
    }

    @Override
    final SocketAddress local() {
        return methods.local().get();
    }

    @Override
    final Set<SocketOption<?>> supportedOptions() {
        return methods.supportedOptions().get();
    }

    @Override
    final <T> T getOption(SocketOption<T> option) throws IOException {
        return methods.getOption().of(option);
    }

    @Override
    final <T> void setOption(SocketOption<T> option, T value) throws IOException {
        methods.setOption().to(option, value);
    }

    @Override
    final void timeout(int millis) throws IOException {
        methods.setTimeout().to(millis);
    }

    @Override
    final void blocking(boolean waits) throws IOException {
        if (!waits) {
            throw none("setBlocking(false)", "java.net always waits");
        }
    }

    @Override
    public final void close() throws IOException {
        methods.close().close();
    }
}
