package bsdsockets.net;

import bsdsockets.posix.SockOpt;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A socket's options, of both of java.net's kinds: under an int, and as {@link SocketOption}. */
final class ImplOptions {
    private final BsdSocketImpl socket;
    private final boolean server;
    private final Endpoints endpoints;

    /** What code that thinks it has TCP set where there is none: it is kept, and without effect. */
    private final Map<Option, Object> withoutEffect = new EnumMap<>(Option.class);

    private volatile int timeoutMillis;

    ImplOptions(BsdSocketImpl socket, boolean server, Endpoints endpoints) {
        this.socket = socket;
        this.server = server;
        this.endpoints = endpoints;
    }

    /** SO_TIMEOUT; 0 for none. */
    int timeoutMillis() {
        return timeoutMillis;
    }

    Set<SocketOption<?>> supported() {
        return SupportedOptions.of(server);
    }

    <T> void set(SocketOption<T> option, T value) throws IOException {
        if (!(option instanceof SockOpt<T>)) {
            requireSupported(option);
        }
        if (!option.type().isInstance(value)) {
            throw new IllegalArgumentException("Invalid value '" + value + "'");
        }
        socket.state().requireOpen();
        if (option instanceof SockOpt<T> typed) {
            TypedOptions.set(socket.calls(), typed, value);
        } else {
            set(Option.of(option), value);
        }
    }

    <T> T get(SocketOption<T> option) throws IOException {
        if (option instanceof SockOpt<T> typed) {
            socket.state().requireOpen();
            return TypedOptions.get(socket.calls(), typed);
        }
        requireSupported(option);
        socket.state().requireOpen();
        return option.type().cast(get(Option.of(option)));
    }

    private void requireSupported(SocketOption<?> option) {
        if (!supported().contains(option)) {
            throw new UnsupportedOperationException("'" + option + "' not supported");
        }
    }

    void set(int number, Object value) throws SocketException {
        socket.state().requireOpen();
        if (number == SocketOptions.SO_TIMEOUT) {
            timeoutMillis = timeoutOf(value);
            return;
        }
        Option option = known(number);
        try {
            set(option, checked(option, value));
        } catch (SocketException e) {
            throw e;
        } catch (IllegalArgumentException | IOException e) {
            throw because(e);
        }
    }

    Object get(int number) throws SocketException {
        socket.state().requireOpen();
        try {
            if (number == SocketOptions.SO_TIMEOUT) {
                return timeoutMillis;
            }
            if (number == SocketOptions.SO_BINDADDR) {
                return endpoints.shown(socket.calls().name()).getAddress();
            }
            Object value = get(known(number));
            boolean lingerOff = number == SocketOptions.SO_LINGER && (Integer) value < 0;
            return lingerOff ? false : value;
        } catch (SocketException e) {
            throw e;
        } catch (IOException e) {
            throw because(e);
        }
    }

    private void set(Option option, Object value) throws IOException {
        if (option.tcp() && !endpoints.tcp()) {
            synchronized (withoutEffect) {
                withoutEffect.put(option, value);
            }
        } else {
            option.set(socket.calls(), value);
        }
    }

    private Object get(Option option) throws IOException {
        if (option.tcp() && !endpoints.tcp()) {
            synchronized (withoutEffect) {
                return withoutEffect.getOrDefault(option, option.unset());
            }
        }
        return option.get(socket.calls());
    }

    private static Option known(int number) throws SocketException {
        Option option = Option.of(number);
        if (option == null) {
            throw new SocketException("Unknown option " + number);
        }
        return option;
    }

    private static int timeoutOf(Object value) throws SocketException {
        if (!(value instanceof Integer millis)) {
            throw new SocketException("Bad value for SO_TIMEOUT");
        }
        if (millis < 0) {
            throw new SocketException("timeout < 0");
        }
        return millis;
    }

    /** The value of an option under an int: SO_LINGER is false for off, a buffer has at least a byte. */
    private static Object checked(Option option, Object value) throws SocketException {
        if (option == Option.SO_LINGER && Boolean.FALSE.equals(value)) {
            return -1;
        }
        if (!option.type().isInstance(value)) {
            throw new SocketException("Bad value for " + option);
        }
        boolean buffer = option == Option.SO_SNDBUF || option == Option.SO_RCVBUF;
        if (buffer && (Integer) value <= 0) {
            throw new SocketException(option + " <= 0");
        }
        return value;
    }

    private static SocketException because(Exception e) {
        SocketException exception = new SocketException(e.getMessage());
        exception.initCause(e);
        return exception;
    }
}
