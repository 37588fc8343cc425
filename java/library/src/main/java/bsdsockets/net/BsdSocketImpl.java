package bsdsockets.net;

import bsdsockets.backend.posix.StreamCalls;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;

/**
 * What is beneath a {@link java.net.Socket} or {@link java.net.ServerSocket}: the native calls, with the behaviour and the
 * exceptions of the JDK's own implementation.
 */
final class BsdSocketImpl extends SocketImpl {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final int DEFAULT_BACKLOG = 50;

    private final boolean server;
    private final Endpoints endpoints;
    private final ImplOptions options;
    private final Object stateLock = new Object();
    private final TimedLock readLock = new TimedLock();
    private final Transfers transfers = new Transfers(this, readLock);

    private volatile State state = State.NEW;
    private volatile StreamCalls calls;
    private boolean bound;

    /** One of the JDK's, open for as long as a datagram socket of ours is: it limits how many there are. */
    private DatagramSocket datagramAccount;

    BsdSocketImpl(boolean server, Endpoints endpoints) {
        this.server = server;
        this.endpoints = endpoints;
        this.options = new ImplOptions(this, server, endpoints);
    }

    State state() {
        return state;
    }

    StreamCalls calls() {
        return calls;
    }

    int timeoutMillis() {
        return options.timeoutMillis();
    }

    @Override
    protected void create(boolean stream) throws IOException {
        synchronized (stateLock) {
            if (state != State.NEW) {
                throw new IOException("Already created");
            }
            try {
                DatagramSocket account = stream ? null : new DatagramSocket(null);
                own(endpoints.open(stream ? Constants.SOCK_STREAM : Constants.SOCK_DGRAM), account);
                if (server) {
                    Option.SO_REUSEADDR.set(calls, true);
                }
            } catch (IOException e) {
                throw JdkExceptions.of(e);
            }
            fd = new FileDescriptor();
            state = State.UNCONNECTED;
        }
    }

    /** Closes it too where nobody refers to this object any more. */
    private void own(StreamCalls owned, DatagramSocket account) {
        calls = owned;
        datagramAccount = account;
        CLEANER.register(this, new Abandoned(owned, account));
    }

    /** @param account null for a stream */
    private record Abandoned(StreamCalls calls, DatagramSocket account) implements Runnable {
        @Override
        public void run() {
            if (account != null) {
                account.close();
            }
            try {
                calls.close();
            } catch (ErrnoException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    protected void connect(String host, int wanted) throws IOException {
        connect(new InetSocketAddress(host, wanted), 0);
    }

    @Override
    protected void connect(InetAddress host, int wanted) throws IOException {
        connect(new InetSocketAddress(host, wanted), 0);
    }

    @Override
    protected void connect(SocketAddress remote, int millis) throws IOException {
        if (!(remote instanceof InetSocketAddress asked)) {
            throw new IOException("Unsupported address type");
        }
        InetSocketAddress peer = endpoints.peer(asked);
        try {
            readLock.lock(0);
            try {
                connectTo(peer, millis);
            } finally {
                readLock.unlock();
            }
        } catch (SocketTimeoutException e) {
            close();
            throw JdkExceptions.caused(new SocketTimeoutException("Connect timed out"), e);
        } catch (InterruptedIOException e) {
            close();
            throw JdkExceptions.caused(new SocketException("Closed by interrupt"), e);
        } catch (IOException e) {
            close();
            throw JdkExceptions.ofConnect(e, asked);
        }
    }

    private void connectTo(InetSocketAddress peer, int millis) throws IOException {
        synchronized (stateLock) {
            state.requireUnconnected();
            state = State.CONNECTING;
            address = peer.getAddress();
            port = peer.getPort();
        }
        calls.connect(endpoints.at(address, port), millis == 0 ? null : Duration.ofMillis(millis));
        synchronized (stateLock) {
            state.requireOpen();
            localport = endpoints.shown(calls.name()).getPort();
            state = State.CONNECTED;
        }
    }

    @Override
    protected void bind(InetAddress host, int wanted) throws IOException {
        synchronized (stateLock) {
            state.requireOpen();
            if (bound) {
                throw new SocketException("Already bound");
            }
            try {
                calls.bind(endpoints.at(host, wanted));
                localport = endpoints.shown(calls.name()).getPort();
            } catch (IOException e) {
                throw JdkExceptions.of(e);
            }
            address = host;
            bound = true;
        }
    }

    @Override
    protected void listen(int backlog) throws IOException {
        synchronized (stateLock) {
            state.requireOpen();
            requireBound();
            try {
                calls.listen(backlog < 1 ? DEFAULT_BACKLOG : backlog);
            } catch (IOException e) {
                throw JdkExceptions.of(e);
            }
        }
    }

    private void requireBound() throws SocketException {
        if (!bound) {
            throw new SocketException("Not bound");
        }
    }

    @Override
    protected void accept(SocketImpl taker) throws IOException {
        if (!(taker instanceof BsdSocketImpl to)) {
            throw new IOException("An instance of " + getClass() + " cannot accept a connection with an instance of "
                    + taker.getClass() + ": install a factory of ours for client sockets too");
        }
        if (to.state != State.NEW) {
            throw new SocketException("Not a newly created SocketImpl");
        }
        Duration left = readLock.lock(timeoutMillis());
        if (left != null && left.isZero()) {
            throw new SocketTimeoutException("Accept timed out");
        }
        StreamCalls.Accepted accepted;
        try {
            accepted = accepted(left);
        } finally {
            readLock.unlock();
        }
        to.take(accepted);
    }

    private StreamCalls.Accepted accepted(Duration left) throws IOException {
        synchronized (stateLock) {
            state.requireOpen();
            requireBound();
        }
        try {
            return calls.accept(left);
        } catch (SocketTimeoutException e) {
            throw JdkExceptions.caused(new SocketTimeoutException("Accept timed out"), e);
        } catch (IOException e) {
            throw state == State.CLOSED ? JdkExceptions.closed(e) : JdkExceptions.of(e);
        }
    }

    /** Becomes the connection that another has accepted. */
    private void take(StreamCalls.Accepted accepted) throws IOException {
        try {
            InetSocketAddress local = endpoints.shown(accepted.calls().name());
            InetSocketAddress peer = endpoints.shown(accepted.peer());
            synchronized (stateLock) {
                own(accepted.calls(), null);
                localport = local.getPort();
                address = peer.getAddress();
                port = peer.getPort();
                bound = true;
                state = State.CONNECTED;
            }
        } catch (IOException e) {
            accepted.calls().close();
            throw JdkExceptions.of(e);
        }
    }

    @Override
    protected InputStream getInputStream() {
        return new ImplInputStream(transfers);
    }

    @Override
    protected OutputStream getOutputStream() {
        return new ImplOutputStream(transfers);
    }

    @Override
    protected int available() throws IOException {
        return transfers.available();
    }

    @Override
    protected void close() throws IOException {
        boolean connected;
        synchronized (stateLock) {
            if (state == State.CLOSED) {
                return;
            }
            connected = state == State.CONNECTED;
            state = State.CLOSED;
        }
        if (calls == null) {
            return;
        }
        if (datagramAccount != null) {
            datagramAccount.close();
        }
        try {
            if (connected && (Integer) Option.SO_LINGER.get(calls) != 0) {
                calls.shutdown(Constants.SHUT_WR);
            }
        } catch (IOException e) {
            closeAfter(e);
            return;
        }
        calls.close();
    }

    /** As in the JDK, an ending that cannot be told the peer does not keep a socket from being closed. */
    private void closeAfter(IOException failure) throws IOException {
        try {
            calls.close();
        } catch (IOException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    @Override
    protected void shutdownInput() throws IOException {
        synchronized (stateLock) {
            state.requireConnected();
            transfers.shutdownInput();
        }
    }

    @Override
    protected void shutdownOutput() throws IOException {
        synchronized (stateLock) {
            state.requireConnected();
            transfers.shutdownOutput();
        }
    }

    @Override
    protected boolean supportsUrgentData() {
        return true;
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        transfers.sendUrgent(data);
    }

    @Override
    protected Set<SocketOption<?>> supportedOptions() {
        return options.supported();
    }

    @Override
    protected <T> void setOption(SocketOption<T> option, T value) throws IOException {
        options.set(option, value);
    }

    @Override
    protected <T> T getOption(SocketOption<T> option) throws IOException {
        return options.get(option);
    }

    @Override
    public void setOption(int option, Object value) throws SocketException {
        options.set(option, value);
    }

    @Override
    public Object getOption(int option) throws SocketException {
        return options.get(option);
    }
}
