<?php
/**
 * Pulls a feed into the uploads folder. A copy is replaced only by a feed that can be read; whatever fails, the last good
 * copy stays.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

/** Seconds for the answer of a feed's server. */
const PULL_TIMEOUT = 15;

/** Pulls a feed and stores the result. Returns the sentence that says what is wrong; '' if all is well. */
function pull( string $url ): string {
	$state   = feeds()[ $url ] ?? array();
	$changed = pulled_state( $url, $state );
	$error   = is_wp_error( $changed ) ? $changed->get_error_message() : '';
	$checked = array(
		'checked' => time(),
		'error'   => $error,
	);
	save_feed( $url, $checked + ( is_wp_error( $changed ) ? $state : $changed ) );
	return $error;
}

/**
 * Requests a feed, and writes its copy if it has changed.
 *
 * @return array|\WP_Error The new state.
 */
function pulled_state( string $url, array $state ) {
	$response = request_feed( $url, is_file( feed_path( $url ) ) ? $state : array() );
	if ( is_wp_error( $response ) ) {
		/* translators: %s: a technical message */
		return new \WP_Error( 'network', sprintf( __( 'The address could not be reached: %s', 'cx-widgets' ), $response->get_error_message() ) );
	}
	$status = (int) wp_remote_retrieve_response_code( $response );
	if ( 304 === $status ) {
		return array( 'pulled' => time() ) + $state;
	}
	if ( 200 !== $status ) {
		/* translators: %d: an HTTP status, such as 404 */
		return new \WP_Error( 'http', sprintf( __( 'The server of the feed answered with status %d. Check the address, or ask the owner of the feed.', 'cx-widgets' ), $status ) );
	}
	$text = read_feed( wp_remote_retrieve_body( $response ), $url );
	if ( is_wp_error( $text ) ) {
		return $text;
	}
	$written = write_copy( feed_path( $url ), $text );
	if ( is_wp_error( $written ) ) {
		return $written;
	}
	$has_list = (bool) preg_match( '/"hide"\s*:\s*"/', wp_remote_retrieve_body( $response ) );
	return array(
		'pulled'        => time(),
		// A list of hidden entries changes without the feed, so such a feed is always read again.
		'etag'          => $has_list ? '' : (string) wp_remote_retrieve_header( $response, 'etag' ),
		'last_modified' => $has_list ? '' : (string) wp_remote_retrieve_header( $response, 'last-modified' ),
		'entries'       => count( json_decode( $text )->items ),
	);
}

/**
 * Requests a feed, of any host outside the own network; only if it has changed since it was pulled.
 *
 * @return array|\WP_Error
 */
function request_feed( string $url, array $state ) {
	$headers = array( 'Accept' => 'application/feed+json, application/json' );
	if ( ! empty( $state['etag'] ) ) {
		$headers['If-None-Match'] = $state['etag'];
	}
	if ( ! empty( $state['last_modified'] ) ) {
		$headers['If-Modified-Since'] = $state['last_modified'];
	}
	return wp_safe_remote_get(
		$url,
		array(
			'timeout'             => PULL_TIMEOUT,
			'redirection'         => 3,
			// More than is read, so that a longer one is recognized; the lengths of its chunks count, too.
			'limit_response_size' => MOST_BYTES + 100000,
			'headers'             => $headers,
		)
	);
}

/**
 * Writes a file in whole: a reader finds the old one or the new one.
 *
 * @return true|\WP_Error
 */
function write_copy( string $file, string $text ) {
	$temporary = $file . '.' . wp_generate_password( 8, false ) . '.tmp';
	// A folder that can't be written is told in our own words, not as a warning of PHP.
	$is_written = wp_mkdir_p( dirname( $file ) )
		&& @file_put_contents( $temporary, $text ) === strlen( $text ) // phpcs:ignore WordPress.PHP.NoSilencedErrors
		&& @rename( $temporary, $file ); // phpcs:ignore WordPress.PHP.NoSilencedErrors
	if ( $is_written ) {
		return true;
	}
	if ( is_file( $temporary ) ) {
		wp_delete_file( $temporary );
	}
	/* translators: %s: path of a folder */
	return new \WP_Error( 'folder', sprintf( __( 'The copy could not be written. Let the web server write to the folder %s, or make space on its disk.', 'cx-widgets' ), dirname( $file ) ) );
}
